package fengsui.protocol.http;

import org.jspecify.annotations.Nullable;

/** Reads a session token out of an {@code Authorization} header. */
public final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** The token; null when the header is absent or of another scheme. */
  public static @Nullable String token(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length()).strip()
        : null;
  }
}
