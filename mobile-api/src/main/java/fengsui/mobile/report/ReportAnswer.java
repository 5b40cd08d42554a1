package fengsui.mobile.report;

import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import java.time.Duration;

/** What became of one report. */
public sealed interface ReportAnswer {

  /**
   * Whether the report will be sent again, so that none behind it may be tried before: a later
   * report never overtakes an earlier one.
   */
  default boolean comesAgain() {
    return switch (this) {
      case Settled settled -> !settled.isFinal();
      case TooMany _, LoginAgain _ -> true;
      case Forbidden _, Malformed _ -> false;
    };
  }

  /** Done, refused, or to be sent again with the same id. */
  record Settled(CrewMessage.Outcome outcome) implements ReportAnswer {
    public boolean isFinal() {
      return outcome.kind() != OutcomeKind.TRY_AGAIN;
    }
  }

  /** Too many at once: nothing was done, and the phone sends it again after the pause. */
  record TooMany(CrewMessage.Outcome outcome, Duration pause) implements ReportAnswer {}

  /** Phones may not send this command, and never will; nothing was done. */
  record Forbidden(String command) implements ReportAnswer {}

  /** The core cannot read it; nothing was done. */
  record Malformed(String field, String why) implements ReportAnswer {}

  /** The session has ended; the report stays with the phone until it has logged in again. */
  record LoginAgain(String why) implements ReportAnswer {}
}
