package fengsui.mobile.api;

import fengsui.domain.CommandId;
import fengsui.domain.Rejection;
import fengsui.edge.access.Refusal;
import fengsui.mobile.report.ReportAnswer;
import fengsui.mobile.report.Reports;
import fengsui.protocol.phone.CrewMessage.Outcome;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Says over HTTP what became of reports. */
final class ReportAnswers {
  private ReportAnswers() {}

  static ResponseEntity<Outcome> single(ReportAnswer answer) {
    return switch (answer) {
      case ReportAnswer.Settled settled when settled.isFinal() ->
          ResponseEntity.ok(settled.outcome());
      case ReportAnswer.Settled(var outcome) ->
          ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
              .header(HttpHeaders.RETRY_AFTER, "1")
              .body(outcome);
      case ReportAnswer.TooMany(var outcome, var wait) -> throw tooMany(wait);
      case ReportAnswer.Forbidden(var command) ->
          throw Refusal.forbidden(
              "NotAllowed", "command.type", command + " is not a report of crews");
      case ReportAnswer.Malformed(var field, var why) -> throw Refusal.badRequest(field, why);
      case ReportAnswer.LoginAgain(var why) -> throw Refusal.notLoggedIn("Authorization", why);
    };
  }

  /** Inside a batch every report has an outcome of its own. */
  static Outcome inBatch(CommandId id, ReportAnswer answer) {
    return switch (answer) {
      case ReportAnswer.Settled(var outcome) -> outcome;
      case ReportAnswer.TooMany(var outcome, var wait) -> outcome;
      case ReportAnswer.Forbidden(var command) ->
          refused(id, new Rejection.NotAllowed(command, Set.of()));
      case ReportAnswer.Malformed(var field, var why) ->
          refused(id, new Rejection.Contradiction(field, why));
      case ReportAnswer.LoginAgain _ -> new Outcome(id, OutcomeKind.TRY_AGAIN, null);
    };
  }

  static Refusal tooMany(Duration wait) {
    return Refusal.tooMany("TooManyRequests", Reports.tooMany(), wait);
  }

  static Outcome refused(CommandId id, Rejection rejection) {
    return new Outcome(id, OutcomeKind.REFUSED, rejection);
  }
}
