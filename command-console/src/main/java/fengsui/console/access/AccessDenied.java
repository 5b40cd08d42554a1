package fengsui.console.access;

/** The caller may not do this. Thrown at the outer edge only, and turned into an error answer. */
public final class AccessDenied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;

  private AccessDenied(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** There is no session, or it has ended. */
  public static AccessDenied notLoggedIn() {
    return new AccessDenied(401, "NotLoggedIn", "log in first");
  }

  /** The first password must be changed before anything else. */
  public static AccessDenied mustChangePassword() {
    return new AccessDenied(403, "MustChangePassword", "change your password first");
  }

  /** No role of the caller allows it. */
  public static AccessDenied notAllowed() {
    return new AccessDenied(403, "NotAllowed", "your roles do not allow this");
  }

  /** It lies outside the caller's area. */
  public static AccessDenied outsideYourArea(String what) {
    return new AccessDenied(403, "OutsideYourArea", what + " lies outside your area");
  }

  /** Another site caused the call. */
  public static AccessDenied wrongOrigin() {
    return new AccessDenied(403, "WrongOrigin", "calls from other sites are refused");
  }

  /** The address in the browser is not one of this server's. */
  public static AccessDenied wrongHost() {
    return new AccessDenied(
        421, "WrongHost", "this server is not known by this name; see other-origins");
  }

  /** The server is stopping. */
  public static AccessDenied stopping() {
    return new AccessDenied(503, "Stopping", "the server stops; try again soon");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
