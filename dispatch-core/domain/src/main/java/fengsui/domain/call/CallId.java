package fengsui.domain.call;

import fengsui.domain.Check;

/**
 * Identity of a call, {@code C-YYYYMMDD-NNNN}, given in decide from the stamped Beijing date. Sorts
 * in the order of numbering: the oldest first, also on a day with more calls than four digits hold.
 */
public record CallId(String value) implements Comparable<CallId> {
  public CallId {
    Check.id("call", value);
  }

  @Override
  public int compareTo(CallId other) {
    int byDay = day().compareTo(other.day());
    int byLength = Integer.compare(value.length(), other.value.length());
    return byDay != 0 ? byDay : byLength != 0 ? byLength : value.compareTo(other.value);
  }

  /** All before the last hyphen. */
  private String day() {
    return value.substring(0, Math.max(0, value.lastIndexOf('-')));
  }
}
