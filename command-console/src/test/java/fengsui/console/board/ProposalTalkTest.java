package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.console.testing.ManualThread;
import fengsui.console.testing.TinyCore;
import fengsui.console.testing.TinyQueries;
import fengsui.domain.DeviceId;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.Replica;
import fengsui.protocol.Session;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.BoardMessage.NotRecommended;
import fengsui.protocol.console.BoardMessage.Recommended;
import fengsui.protocol.console.SeatMessage.Recommend;
import fengsui.protocol.query.Proposals.RecommendRequest;
import fengsui.protocol.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTalkTest {
  private final ManualThread thread = new ManualThread(City.START);
  private final TinyCore core = new TinyCore();
  private final Replica replica = new Replica(core, thread::nanoTime);
  private final Board board = new Board(replica, new MemoryPositions(), thread, thread);
  private final List<CompletableFuture<Recommendation>> computed = new ArrayList<>();
  private final ProposalTalk talk =
      new ProposalTalk(
          board,
          replica,
          (request, area) -> {
            var answer = new CompletableFuture<Recommendation>();
            computed.add(answer);
            return answer;
          });
  private final Seat seat = open("taker");

  @Test
  void theNewestQuestionIsAnsweredUnderItsVersion() {
    talk.heard(seat, form("form", 7));
    computed.getFirst().complete(answer(7));

    assertThat(heard(seat)).containsExactly(new Recommended("form", answer(7)));
  }

  @Test
  void aNewerQuestionCancelsTheOlderWhichIsNeverAnswered() {
    talk.heard(seat, form("form", 1));
    talk.heard(seat, form("form", 2));

    assertThat(computed.getFirst()).isCancelled();
    computed.getLast().complete(answer(2));
    computed.getFirst().complete(answer(1));
    assertThat(heard(seat)).containsExactly(new Recommended("form", answer(2)));
  }

  @Test
  void subjectsOfOneSeatAndSeatsDoNotDisturbEachOther() {
    var other = open("taker");
    talk.heard(seat, form("form", 5));
    talk.heard(seat, form("other form", 1));
    talk.heard(other, form("form", 1));

    assertThat(computed).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void aVersionThatDoesNotRiseIsRefusedAndAsksNothing() {
    talk.heard(seat, form("form", 2));
    talk.heard(seat, form("form", 2));

    assertThat(codes(seat)).containsExactly("VersionTooOld");
    assertThat(computed).hasSize(1);
  }

  @Test
  void oneSeatHasSoManySubjectsAtOnceAndMoreOnceTheyAreAnswered() {
    for (int i = 0; i <= SeatQuestions.SUBJECTS_MAX; i++) {
      talk.heard(seat, form("form " + i, 1));
    }
    assertThat(codes(seat)).containsExactly("TooManySubjects");

    computed.getFirst().complete(answer(1));
    heard(seat);
    talk.heard(seat, form("one more", 1));
    assertThat(codes(seat)).isEmpty();
  }

  @Test
  void whoMayNotOrderAsksNothing() {
    var auditor = open("auditor");
    talk.heard(auditor, form("form", 1));

    assertThat(codes(auditor)).containsExactly("NotAllowed");
    assertThat(computed).isEmpty();
  }

  @Test
  void anIncidentMustBeThereAndSeen() {
    var fire = core.city().fire();
    replica.close();
    var later = new Replica(core, thread::nanoTime);
    var there = new ProposalTalk(board, later, (request, area) -> new CompletableFuture<>());
    var jinghe = open("jinghe");
    there.heard(seat, incident(new IncidentId("BZ-20260101-9999")));
    there.heard(jinghe, incident(fire));

    assertThat(codes(seat)).containsExactly("NotFound");
    assertThat(codes(jinghe)).containsExactly("OutsideYourArea");
  }

  @Test
  void aQuestionThatCannotBeAnsweredSaysWhy() {
    talk.heard(seat, form("form", 1));
    computed.getFirst().completeExceptionally(new QueryUnavailable("no region pack is in force"));

    assertThat(heard(seat))
        .containsExactly(
            new NotRecommended("form", 1, "Unavailable", "no region pack is in force"));
  }

  @Test
  void whatASeatAskedIsCancelledWhenItIsGone() {
    talk.heard(seat, form("form", 1));
    board.closed(seat);

    assertThat(computed.getFirst()).isCancelled();
  }

  private static Recommend form(String subject, long version) {
    return new Recommend(
        subject,
        new RecommendRequest(
            null,
            IncidentKind.BUILDING_FIRE,
            new AlarmLevel(1),
            SmallCity.NEAR_S1.point(),
            List.of(),
            version));
  }

  private static Recommend incident(@Nullable IncidentId id) {
    return new Recommend("incident", new RecommendRequest(id, null, null, null, List.of(), 1));
  }

  private static Recommendation answer(long version) {
    return new TinyQueries(Path.of("none")).recommend(form("form", version).request(), null).join();
  }

  private static List<String> codes(Seat seat) {
    return heard(seat).stream().map(m -> ((NotRecommended) m).code()).toList();
  }

  private static List<BoardMessage> heard(Seat seat) {
    var heard = new ArrayList<BoardMessage>();
    for (var next = seat.outbox().poll(); next != null; next = seat.outbox().poll()) {
      if (next instanceof Frame.Json text) {
        heard.add(Wire.read(Frames.text(text), BoardMessage.class));
      }
    }
    return heard;
  }

  private Seat open(String person) {
    var session =
        new Session(
            "session-" + person,
            new PersonId(person),
            new DeviceId("tab"),
            City.START.plus(Duration.ofHours(12)));
    return board.open(
        new SeatPass(session, "token", token -> Optional.of(session)), new SeatOutbox());
  }
}
