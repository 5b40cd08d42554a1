package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import fengsui.console.access.AccessInterceptor;
import fengsui.console.board.Submissions;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import fengsui.edge.answer.Answers;
import fengsui.protocol.Reply;
import fengsui.protocol.console.BoardMessage.Outcome;
import fengsui.protocol.console.SeatMessage.Settle;
import fengsui.protocol.console.SeatMessage.Submit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The socket's Submit and Settle as plain HTTP, for programs without a socket. Role and area are
 * decided by the core, which knows the command.
 */
@RestController
public final class CommandApi {
  /** After the command's own time has passed, its answer is waited for this much longer. */
  static final int ANSWER_MILLIS_MAX = 5_000;

  private final Submissions submissions;

  CommandApi(Submissions submissions) {
    this.submissions = submissions;
  }

  @PostMapping("/api/v1/commands")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR},
      where = Where.CHECKED_BY_CORE)
  ResponseEntity<Object> submit(@RequestBody Submit submit, HttpServletRequest request) {
    var requester = AccessInterceptor.requester(request);
    var wait = submissions.take(requester.person().id());
    if (!wait.isZero()) {
      throw Refusal.tooMany("TooManyRequests", Submissions.tooMany(), wait);
    }
    var late = new Reply.Unknown("no answer in time; ask for the outcome by this id");
    var reply =
        submissions
            .submit(requester.person().id(), requester.token(), submit)
            .completeOnTimeout(late, submit.ttlMillis() + ANSWER_MILLIS_MAX, MILLISECONDS)
            .join();
    return answer(new Outcome(submit.id(), reply));
  }

  @PostMapping("/api/v1/commands/outcome")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR},
      where = Where.CHECKED_BY_CORE)
  ResponseEntity<Object> settle(@RequestBody Settle settle, HttpServletRequest request) {
    var person = AccessInterceptor.requester(request).person().id();
    return answer(
        new Outcome(settle.id(), Waiting.answer(submissions.outcome(person, settle.id()))));
  }

  private static ResponseEntity<Object> answer(Outcome outcome) {
    return switch (outcome.reply()) {
      case Reply.Decided(var record, var repeat) -> {
        var rejection = record.rejection();
        yield rejection == null
            ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(outcome)
            : error(
                409,
                rejection.getClass().getSimpleName(),
                "",
                "the command was refused; detail says why",
                outcome);
      }
      case Reply.Malformed(var field, var why) -> error(400, "Malformed", field, why, outcome);
      case Reply.Unauthenticated(var why) -> error(401, "NotLoggedIn", "", why, outcome);
      case Reply.Unavailable(var why) -> error(503, "Unavailable", "", why, outcome);
      case Reply.Unknown(var why) -> error(504, "OutcomeUnknown", "", why, outcome);
      case Reply.NeverArrived(var why) -> error(404, "NeverArrived", "", why, outcome);
      case Reply.Forgotten(var why) -> error(410, "OutcomeForgotten", "", why, outcome);
    };
  }

  private static ResponseEntity<Object> error(
      int status, String code, String field, String message, Outcome outcome) {
    return Answers.entity(Refusal.of(status, code, field, message, outcome));
  }
}
