package fengsui.console.board;

import fengsui.protocol.Session;
import fengsui.protocol.TokenVerifier;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Passes of all sessions with an open socket, by session id. Several sockets of one session, as of
 * two browser tabs, share a pass. Safe for use from any thread.
 */
public final class SeatPasses {
  /** Most sockets of one session; each is a browser tab. */
  public static final int SEATS_PER_SESSION_MAX = 64;

  private record Shared(SeatPass pass, int seats) {}

  private final ConcurrentMap<String, Shared> bySession = new ConcurrentHashMap<>();

  private final TokenVerifier tokens;

  /** Begins without any; the verifier tells which sessions were revoked. */
  public SeatPasses(TokenVerifier tokens) {
    this.tokens = tokens;
  }

  /** A socket opens on this session, perhaps with a newer token than the sockets before it. */
  public SeatPass open(Session session, String token) {
    var pass = shared(session, token);
    if (session.expiresAt().isAfter(pass.session().expiresAt())) {
      pass.renew(session, token);
    }
    return pass;
  }

  /** Whether the session may open one more socket. */
  public boolean hasRoom(Session session) {
    var shared = bySession.get(session.id());
    return shared == null || shared.seats < SEATS_PER_SESSION_MAX;
  }

  private SeatPass shared(Session session, String token) {
    return bySession.compute(
            session.id(),
            (id, shared) ->
                shared == null
                    ? new Shared(new SeatPass(session, token, tokens), 1)
                    : new Shared(shared.pass, shared.seats + 1))
        .pass;
  }

  /** A socket of the session is gone. */
  public void close(SeatPass pass) {
    bySession.computeIfPresent(
        pass.session().id(),
        (id, shared) -> shared.seats == 1 ? null : new Shared(shared.pass, shared.seats - 1));
  }

  /** The session got a new token over HTTP. */
  public void renewed(Session session, String token) {
    var shared = bySession.get(session.id());
    if (shared != null) {
      shared.pass.renew(session, token);
    }
  }

  /** The session was ended; its sockets get nothing more but a goodbye within a pulse. */
  public void ended(String sessionId) {
    var shared = bySession.get(sessionId);
    if (shared != null) {
      shared.pass.end();
    }
  }
}
