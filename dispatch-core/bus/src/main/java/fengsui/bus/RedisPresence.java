package fengsui.bus;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Presence shared by all processes. Each writes what it was touched with and reads everybody's
 * every {@link #SHARE_EVERY}. While Redis is away it knows its own, and the others' until they
 * expire.
 */
public final class RedisPresence implements Presence {
  public static final Duration SHARE_EVERY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(RedisPresence.class);
  private static final String KEY = "fengsui:presence";

  private final MemoryPresence own;
  private final Set<DeviceId> touched = ConcurrentHashMap.newKeySet();
  private final Set<DeviceId> left = ConcurrentHashMap.newKeySet();
  private final RedisLink link;
  private final InstantSource clock;
  private volatile List<Present> shared = List.of();

  public RedisPresence(RedisLink link, InstantSource clock) {
    this.link = link;
    this.clock = clock;
    this.own = new MemoryPresence(clock);
    link.every(SHARE_EVERY, this::share);
  }

  @Override
  public void touch(PersonId person, DeviceId device, PresenceKind kind) {
    left.remove(device);
    own.touch(person, device, kind);
    if (touched.size() < PRESENT_MAX) {
      touched.add(device);
    }
  }

  @Override
  public void leave(DeviceId device) {
    own.leave(device);
    touched.remove(device);
    if (left.size() < PRESENT_MAX) {
      left.add(device);
    }
  }

  @Override
  public List<Present> present() {
    var byDevice = new HashMap<DeviceId, Present>();
    for (var present : shared) {
      if (isFresh(present) && !left.contains(present.device())) {
        byDevice.put(present.device(), present);
      }
    }
    for (var present : own.present()) {
      byDevice.merge(
          present.device(),
          present,
          (theirs, ours) -> theirs.seenAt().isAfter(ours.seenAt()) ? theirs : ours);
    }
    return byDevice.values().stream().sorted(Comparator.comparing(Present::device)).toList();
  }

  @Override
  public boolean isConnected() {
    return link.isConnected();
  }

  private void share(StringRedisTemplate redis) {
    var gone = List.copyOf(left);
    write(redis, gone);
    shared = read(redis);
    gone.forEach(left::remove);
  }

  private void write(StringRedisTemplate redis, List<DeviceId> gone) {
    // Taken off before it is read: a touch in between is written at the next turn.
    var devices = List.copyOf(touched);
    devices.forEach(touched::remove);
    boolean written = false;
    try {
      // First, for a device that left may be touched again by now.
      if (!gone.isEmpty()) {
        var _ = redis.opsForHash().delete(KEY, gone.stream().map(DeviceId::value).toArray());
      }
      var fields = fieldsOf(devices);
      if (!fields.isEmpty()) {
        redis.opsForHash().putAll(KEY, fields);
      }
      written = true;
    } finally {
      if (!written) {
        touched.addAll(devices);
      }
    }
  }

  private Map<String, String> fieldsOf(List<DeviceId> devices) {
    var present = new HashMap<DeviceId, Present>();
    own.present().forEach(p -> present.put(p.device(), p));
    var fields = new HashMap<String, String>();
    for (var device : devices) {
      var seen = present.get(device);
      if (seen != null) {
        fields.put(device.value(), Wire.text(seen));
      }
    }
    return fields;
  }

  /** Everybody that is fresh; the others are removed from Redis. */
  private List<Present> read(StringRedisTemplate redis) {
    var all = redis.<String, String>opsForHash().entries(KEY);
    var fresh = new ArrayList<Present>();
    var expired = new ArrayList<String>();
    all.forEach(
        (device, json) -> {
          try {
            var present = Wire.read(json, Present.class);
            if (isFresh(present) && fresh.size() < PRESENT_MAX) {
              fresh.add(present);
            } else {
              expired.add(device);
            }
          } catch (WireException e) {
            LOG.warn("a presence in redis cannot be read: {}", e.getMessage());
            expired.add(device);
          }
        });
    if (!expired.isEmpty()) {
      var _ = redis.opsForHash().delete(KEY, expired.toArray());
    }
    return List.copyOf(fresh);
  }

  private boolean isFresh(Present present) {
    return clock.instant().isBefore(present.seenAt().plus(EXPIRES_AFTER));
  }
}
