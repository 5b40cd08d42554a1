package fengsui.edge.device;

import fengsui.bus.Presence;
import fengsui.db.account.PairedDevice;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phone that was paired.
 *
 * @param name what people call it
 * @param revokedAt absent while it may log in
 * @param online whether it is connected now
 */
public record Device(
    DeviceId id,
    PersonId person,
    String name,
    Instant pairedAt,
    @Nullable Instant revokedAt,
    boolean online) {

  /** These phones, in the same order, with who is on-line now. */
  public static List<Device> shown(List<PairedDevice> devices, Presence presence) {
    var online =
        presence.present().stream().map(Presence.Present::device).collect(Collectors.toSet());
    return devices.stream()
        .map(
            d ->
                new Device(
                    d.id(),
                    d.person(),
                    d.name(),
                    d.pairedAt(),
                    d.revokedAt(),
                    online.contains(d.id())))
        .toList();
  }
}
