package fengsui.domain.call;

import fengsui.domain.Check;

/** Identity of a call, {@code C-YYYYMMDD-NNNN}, given in decide from the stamped Beijing date. */
public record CallId(String value) implements Comparable<CallId> {
  public CallId {
    Check.id("call", value);
  }

  @Override
  public int compareTo(CallId other) {
    return value.compareTo(other.value);
  }
}
