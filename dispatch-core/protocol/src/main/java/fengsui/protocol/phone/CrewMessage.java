package fengsui.protocol.phone;

import fengsui.domain.CommandId;
import fengsui.domain.Rejection;
import fengsui.protocol.AudienceView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a phone server sends to a phone. */
public sealed interface CrewMessage {

  /** The whole view; replaces the one before. */
  record Changed(AudienceView view, Instant coreTime) implements CrewMessage {}

  /** Comes every few seconds. */
  record Pulse(Instant coreTime, boolean coreReachable) implements CrewMessage {}

  /**
   * What became of a report.
   *
   * @param rejection why not, when refused; null when done
   */
  record Outcome(CommandId id, OutcomeKind kind, @Nullable Rejection rejection)
      implements CrewMessage {}

  /** DONE and REFUSED are final; the phone sends TRY_AGAIN ones once more. */
  enum OutcomeKind {
    DONE,
    REFUSED,
    TRY_AGAIN
  }

  record Problem(String code, String field, String message) implements CrewMessage {}

  record Goodbye(String why, boolean loginAgain) implements CrewMessage {}
}
