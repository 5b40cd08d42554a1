package fengsui.protocol;

import java.util.Optional;

/** Verifies session tokens. Safe for use from any thread. */
@FunctionalInterface
public interface TokenVerifier {

  /**
   * The session, when the signature holds, the token has not expired and the session is not
   * revoked; else empty.
   */
  Optional<Session> verify(String token);
}
