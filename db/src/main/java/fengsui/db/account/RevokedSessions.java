package fengsui.db.account;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that ended early, until they would have ended by themselves. Safe for use from any
 * thread.
 */
final class RevokedSessions {
  /** Most sessions kept. When there would be more, every session started before then ends. */
  static final int REVOKED_MAX = 50_000;

  private final Map<String, Instant> endsAt = new ConcurrentHashMap<>();
  private volatile Instant allBefore = Instant.MIN;

  void add(String session, Instant end, Instant now) {
    if (endsAt.size() >= REVOKED_MAX) {
      endsAt.values().removeIf(e -> !e.isAfter(now));
      if (endsAt.size() >= REVOKED_MAX) {
        allBefore = now;
        endsAt.clear();
      }
    }
    endsAt.put(session, end);
  }

  boolean isRevoked(String session, Instant startedAt) {
    return endsAt.containsKey(session) || startedAt.isBefore(allBefore);
  }
}
