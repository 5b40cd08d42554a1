package fengsui.console.access;

import fengsui.db.account.Pairing;
import fengsui.protocol.Replica;
import fengsui.protocol.Session;
import fengsui.protocol.TokenVerifier;
import fengsui.protocol.http.Bearer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Finds who is calling: by the session cookie, or by the same token as a bearer for programs that
 * keep no cookies.
 */
public final class Requesters {
  static final String COOKIE = "fengsui_session";

  private final TokenVerifier tokens;
  private final Replica replica;

  public Requesters(TokenVerifier tokens, Replica replica) {
    this.tokens = tokens;
    this.replica = replica;
  }

  /** The requester, when the token holds and the person is active. */
  public Optional<Requester> find(HttpServletRequest request) {
    var token = token(request);
    return token == null
        ? Optional.empty()
        : tokens.verify(token).flatMap(session -> find(session, token));
  }

  /** The person of a session, when active. A paired phone, which knows no password, is no seat. */
  public Optional<Requester> find(Session session, String token) {
    var state = replica.state();
    return state
        .people()
        .find(session.person())
        .filter(person -> person.active() && !Pairing.isPhone(session.device()))
        .map(person -> new Requester(person, session, token, state));
  }

  /**
   * Whether the browser itself added the proof, so that another site could have caused the call.
   */
  public static boolean isByCookie(HttpServletRequest request) {
    return cookie(request) != null;
  }

  private static @Nullable String token(HttpServletRequest request) {
    var cookie = cookie(request);
    if (cookie != null) {
      return cookie;
    }
    return Bearer.token(request.getHeader(HttpHeaders.AUTHORIZATION));
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
