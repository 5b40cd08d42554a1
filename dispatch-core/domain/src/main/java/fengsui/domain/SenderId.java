package fengsui.domain;

/** One device or one tab session; it counts its commands and keeps the counter before it sends. */
public record SenderId(String value) implements Comparable<SenderId> {
  public SenderId {
    Check.id("sender", value);
  }

  @Override
  public int compareTo(SenderId other) {
    return value.compareTo(other.value);
  }
}
