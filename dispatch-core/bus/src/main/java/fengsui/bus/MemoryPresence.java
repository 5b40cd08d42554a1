package fengsui.bus;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Presence in this process. */
public final class MemoryPresence implements Presence {
  private final ConcurrentMap<DeviceId, Present> byDevice = new ConcurrentHashMap<>();
  private final InstantSource clock;

  public MemoryPresence(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void touch(PersonId person, DeviceId device, PresenceKind kind) {
    var now = clock.instant();
    if (byDevice.size() >= PRESENT_MAX && !byDevice.containsKey(device)) {
      expire();
      if (byDevice.size() >= PRESENT_MAX) {
        return;
      }
    }
    byDevice.merge(
        device,
        new Present(person, device, kind, now, now),
        (old, next) ->
            isFresh(old) && old.person().equals(person) && old.kind() == kind
                ? new Present(person, device, kind, old.since(), now)
                : next);
  }

  @Override
  public void leave(DeviceId device) {
    byDevice.remove(device);
  }

  @Override
  public List<Present> present() {
    expire();
    return byDevice.values().stream().sorted(Comparator.comparing(Present::device)).toList();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  private void expire() {
    byDevice.values().removeIf(p -> !isFresh(p));
  }

  private boolean isFresh(Present present) {
    return clock.instant().isBefore(present.seenAt().plus(EXPIRES_AFTER));
  }
}
