package fengsui.console.board;

import fengsui.domain.Check;
import fengsui.protocol.query.Advices.Worth;

/**
 * What is advised after dispatch, and how often.
 *
 * @param worth what is worth a person's attention
 * @param everySeconds how often it is looked, 1 to 300
 * @param againAfterSeconds another advice about the same incident comes so long after the last at
 *     the earliest, 0 to 3,600
 */
public record AdvicePolicy(Worth worth, int everySeconds, int againAfterSeconds) {
  public static final AdvicePolicy DEFAULT = new AdvicePolicy(Worth.DEFAULT, 5, 30);

  public AdvicePolicy {
    Check.range("adviceEvery", everySeconds, 1, 300);
    Check.range("adviceAgain", againAfterSeconds, 0, 3_600);
  }

  long againAfterNanos() {
    return againAfterSeconds * 1_000_000_000L;
  }
}
