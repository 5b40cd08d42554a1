package fengsui.domain.prealert;

import fengsui.domain.Check;

/**
 * Identity of a pre-alert: {@code PA-} and the number of the event that sent it first. Sorts in the
 * order of sending.
 */
public record PreAlertId(String value) implements Comparable<PreAlertId> {
  public PreAlertId {
    Check.id("preAlert", value);
  }

  @Override
  public int compareTo(PreAlertId other) {
    int byLength = Integer.compare(value.length(), other.value.length());
    return byLength != 0 ? byLength : value.compareTo(other.value);
  }
}
