package fengsui.console.access;

import fengsui.db.account.Accounts;
import fengsui.protocol.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which sessions may do nothing but change the password. Asked on every call, so the answer is kept
 * for the life of a token. Safe for use from any thread.
 */
public final class PasswordDuties {
  /** Most sessions remembered; beyond it all are asked anew. */
  static final int SESSIONS_MAX = 10_000;

  private record Known(boolean mustChange, Instant until) {}

  private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final InstantSource clock;

  public PasswordDuties(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether the session may do nothing but change the password. */
  public boolean mustChange(Session session) {
    var answer = known.get(session.id());
    if (answer == null || !clock.instant().isBefore(answer.until)) {
      return remember(session, accounts.mustChange(session.person()));
    }
    return answer.mustChange;
  }

  /** Takes what login or a change of password said. */
  public boolean remember(Session session, boolean mustChange) {
    if (known.size() >= SESSIONS_MAX) {
      known.clear();
    }
    known.put(session.id(), new Known(mustChange, session.expiresAt()));
    return mustChange;
  }

  /** The session has ended. */
  public void forget(Session session) {
    known.remove(session.id());
  }
}
