package fengsui.domain.incident;

import fengsui.domain.Check;

/**
 * How an incident ended.
 *
 * @param text may be empty
 */
public record Outcome(OutcomeKind kind, String text) {
  /** The closed list of endings. */
  public enum OutcomeKind {
    RESOLVED,
    FALSE_ALARM,
    MALICIOUS_CALL,
    DUPLICATE,
    NO_FORCE_NEEDED,
    HANDED_OVER,
    /** It belonged to an exercise. */
    EXERCISE
  }

  public Outcome {
    Check.text("outcome.text", text);
  }
}
