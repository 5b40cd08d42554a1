package fengsui.console.board;

import fengsui.domain.people.PersonId;
import fengsui.protocol.Session;
import fengsui.protocol.TokenVerifier;
import java.time.Instant;

/**
 * The session behind a seat, as it stands now: every renewal over HTTP replaces its token. It is
 * over as soon as it was ended here or its token no longer holds, for example after a new password.
 * Safe for use from any thread.
 */
public final class SeatPass {
  private final TokenVerifier tokens;
  private volatile Held held;

  private record Held(Session session, String token, boolean over) {}

  public SeatPass(Session session, String token, TokenVerifier tokens) {
    this.tokens = tokens;
    this.held = new Held(session, token, false);
  }

  public Session session() {
    return held.session;
  }

  public PersonId person() {
    return held.session.person();
  }

  /** The newest signed token, a secret. */
  public String token() {
    return held.token;
  }

  /** Whether the session was ended, was revoked or has run out. Costs no more than a look-up. */
  public boolean isOver(Instant now) {
    var current = held;
    return current.over
        || !now.isBefore(current.session.expiresAt())
        || tokens.verify(current.token).isEmpty();
  }

  /** Takes a renewed token of the same session. */
  public synchronized void renew(Session session, String token) {
    held = new Held(session, token, held.over);
  }

  /** Logged out or revoked. */
  public synchronized void end() {
    held = new Held(held.session, held.token, true);
  }

  @Override
  public String toString() {
    return "SeatPass[" + held.session + "]";
  }
}
