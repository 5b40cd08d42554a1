package fengsui.domain;

/**
 * One device, or one opening of a page; it counts its commands. A device keeps the counter before
 * it sends, so that no number is used twice.
 */
public record SenderId(String value) implements Comparable<SenderId> {
  public SenderId {
    Check.id("sender", value);
  }

  @Override
  public int compareTo(SenderId other) {
    return value.compareTo(other.value);
  }
}
