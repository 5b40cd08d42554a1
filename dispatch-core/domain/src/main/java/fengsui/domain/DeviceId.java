package fengsui.domain;

/** The device a command came from, as named by its session token. */
public record DeviceId(String value) implements Comparable<DeviceId> {
  public DeviceId {
    Check.id("device", value);
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }
}
