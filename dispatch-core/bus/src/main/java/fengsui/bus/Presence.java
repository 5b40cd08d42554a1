package fengsui.bus;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who is on-line now. Safe for use from any thread; never blocks on the store behind it and never
 * throws because that store is away.
 */
public interface Presence {
  /** How often an edge touches what is connected to it. */
  Duration TOUCH_EVERY = Duration.ofSeconds(5);

  /** Silence after which a device no longer counts as present. */
  Duration EXPIRES_AFTER = Duration.ofSeconds(20);

  /** Most devices kept; touches of further devices are ignored. */
  int PRESENT_MAX = 20_000;

  /**
   * One person on one device.
   *
   * @param since when it came on-line
   * @param seenAt when it was touched last
   */
  record Present(
      PersonId person, DeviceId device, PresenceKind kind, Instant since, Instant seenAt) {}

  /** Says that this person is on-line on this device; repeat every {@link #TOUCH_EVERY}. */
  void touch(PersonId person, DeviceId device, PresenceKind kind);

  /** Says that the device went off-line. */
  void leave(DeviceId device);

  /** All that are present, by device id. */
  List<Present> present();

  /** Whether this person is present on any device. */
  default boolean isPresent(PersonId person) {
    return present().stream().anyMatch(p -> p.person().equals(person));
  }

  /** False when the store is away; then only what this process itself has seen is known. */
  boolean isConnected();
}
