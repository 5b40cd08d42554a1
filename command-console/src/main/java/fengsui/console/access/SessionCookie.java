package fengsui.console.access;

import fengsui.db.account.Grant;
import fengsui.db.account.SessionTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds the session token: out of reach of scripts and of other sites.
 *
 * @param secure whether it is sent over TLS only
 */
public record SessionCookie(boolean secure) {

  /** Sets or renews it. */
  public void write(HttpServletResponse response, Grant grant) {
    add(response, grant.token(), SessionTokens.SESSION_LIFE);
  }

  /** Takes it away. */
  public void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private void add(HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(Requesters.COOKIE, value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Strict")
            .path("/")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
