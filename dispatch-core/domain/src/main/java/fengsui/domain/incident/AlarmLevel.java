package fengsui.domain.incident;

import fengsui.domain.Check;

/** Alarm level 1 (一级, green) to 5 (五级, red); a higher one calls for more. */
public record AlarmLevel(int value) implements Comparable<AlarmLevel> {
  public static final int MIN = 1;
  public static final int MAX = 5;

  public AlarmLevel {
    Check.range("level", value, MIN, MAX);
  }

  @Override
  public int compareTo(AlarmLevel other) {
    return Integer.compare(value, other.value);
  }
}
