package fengsui.console.board;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.Replica;
import fengsui.protocol.console.BoardMessage.NotRecommended;
import fengsui.protocol.console.BoardMessage.Recommended;
import fengsui.protocol.console.SeatMessage.Recommend;
import fengsui.protocol.query.Proposals;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers seats that ask for proposals while they type. Of each subject only the newest question
 * counts: an older one is cancelled, and its answer never comes after a newer one's.
 */
public final class ProposalTalk {
  /** A question that takes longer is given up. */
  static final int SECONDS_MAX = 10;

  private static final Set<Role> ROLES = Set.of(Role.CALL_TAKER, Role.COMMANDER);
  private static final Logger LOG = LoggerFactory.getLogger(ProposalTalk.class);

  private final Board board;
  private final Replica replica;
  private final Proposals proposals;

  public ProposalTalk(Board board, Replica replica, Proposals proposals) {
    this.board = board;
    this.replica = replica;
    this.proposals = proposals;
  }

  /** A seat asks; the answer comes over its socket. */
  void heard(Seat seat, Recommend asked) {
    var subject = asked.subject();
    long version = asked.request().version();
    var state = replica.state();
    var person = state.people().get(seat.person());
    var refusal = refusal(state, person, asked.request().incident());
    if (person == null || refusal != null) {
      board.send(seat, refusal(asked, refusal == null ? "NotAllowed" : refusal));
      return;
    }
    var older = seat.questions.refusal(subject, version);
    if (older != null) {
      board.send(seat, refusal(asked, older));
      return;
    }
    var answer = proposals.recommend(asked.request(), person.area());
    seat.questions.ask(subject, version, answer);
    var _ =
        answer
            .orTimeout(SECONDS_MAX, TimeUnit.SECONDS)
            .whenComplete(
                (found, failure) ->
                    seat.questions.ifNewest(
                        subject, version, () -> answer(seat, asked, found, failure)));
  }

  private void answer(
      Seat seat, Recommend asked, @Nullable Recommendation found, @Nullable Throwable failure) {
    if (found != null) {
      board.send(seat, new Recommended(asked.subject(), found));
      return;
    }
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    var code =
        switch (cause) {
          case CancellationException _ -> null;
          case QueryUnavailable _ -> "Unavailable";
          case TimeoutException _ -> "NoAnswerInTime";
          case IllegalArgumentException _ -> "Malformed";
          case null, default -> fault(cause);
        };
    if (code != null) {
      var why = cause == null ? "" : String.valueOf(cause.getMessage());
      board.send(seat, new NotRecommended(asked.subject(), asked.request().version(), code, why));
    }
  }

  private static String fault(@Nullable Throwable cause) {
    LOG.atError()
        .setCause(cause)
        .log("a proposal failed; report this line with its trace, it is a fault of this program");
    return "Unavailable";
  }

  /** Only who may order may ask, and about incidents that the seat sees. */
  private static @Nullable String refusal(
      State state, @Nullable Person person, @Nullable IncidentId id) {
    if (person == null || person.roles().stream().noneMatch(ROLES::contains)) {
      return "NotAllowed";
    }
    if (id == null) {
      return null;
    }
    var incident = state.incidents().get(id);
    if (incident == null) {
      return "NotFound";
    }
    var sees = Audience.of(person).filter(audience -> new Sight(audience, state).sees(incident));
    return sees.isPresent() ? null : "OutsideYourArea";
  }

  private static NotRecommended refusal(Recommend asked, String code) {
    var why =
        switch (code) {
          case "NotAllowed" -> "proposals are for call-takers and commanders";
          case "NotFound" -> "the incident is not known";
          case "OutsideYourArea" -> "the incident is outside your area";
          case "VersionTooOld" -> "request.version must rise with every question about a subject";
          default -> "at most " + SeatQuestions.SUBJECTS_MAX + " subjects of one seat at once";
        };
    return new NotRecommended(asked.subject(), asked.request().version(), code, why);
  }
}
