package fengsui.edge.access;

import fengsui.protocol.http.Problem;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request is not answered; carries status, headers and body of the answer. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  private Refusal(int status, Problem problem, Map<String, String> headers) {
    super(problem.code() + ": " + problem.message(), null, false, false);
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }

  /** Any refusal. */
  public static Refusal of(int status, String code, String field, String message) {
    return new Refusal(status, new Problem(code, field, message), Map.of());
  }

  /**
   * A refusal with the facts behind it.
   *
   * @param detail for the body; null when there are none
   */
  public static Refusal of(
      int status, String code, String field, String message, @Nullable Object detail) {
    return new Refusal(status, new Problem(code, field, message, detail), Map.of());
  }

  /** A document cannot be read. */
  public static Refusal malformed(IllegalArgumentException e) {
    return new Refusal(400, Problem.malformed(e), Map.of());
  }

  public static Refusal badRequest(String field, String message) {
    return of(400, Problem.MALFORMED, field, message);
  }

  /** There is no session, or it has ended. */
  public static Refusal notLoggedIn(String field, String message) {
    return unauthenticated("NotLoggedIn", field, message);
  }

  public static Refusal unauthenticated(String code, String field, String message) {
    return new Refusal(
        401, new Problem(code, field, message), Map.of("WWW-Authenticate", "Bearer"));
  }

  public static Refusal forbidden(String code, String field, String message) {
    return of(403, code, field, message);
  }

  /** No role of the caller allows it. */
  public static Refusal notAllowed(String message) {
    return of(403, "NotAllowed", "", message);
  }

  /** The first password must be changed before anything else. */
  public static Refusal mustChangePassword() {
    return of(403, "MustChangePassword", "", "change your password first");
  }

  /** It lies outside the caller's area. */
  public static Refusal outsideYourArea(String what) {
    return of(403, "OutsideYourArea", "", what + " lies outside your area");
  }

  /** Another site caused the call. */
  public static Refusal wrongOrigin() {
    return of(403, "WrongOrigin", "Origin", "browsers may call only from this server's own pages");
  }

  /** Nothing that the caller may see is there. */
  public static Refusal notFound(String field, String message) {
    return of(404, "NotFound", field, message);
  }

  /** Nothing that the caller may see has this id. */
  public static Refusal unknownId(String field, String id) {
    return notFound(field, "nothing has this id: " + id);
  }

  /** A body is longer than the server reads. */
  public static Refusal bodyTooLarge(int bytesMax) {
    return of(413, "BodyTooLarge", "", "the body must be at most " + bytesMax + " bytes");
  }

  /** No such part of a file. */
  public static Refusal wrongRange(long fileBytes) {
    return new Refusal(
        416,
        new Problem(
            "WrongRange",
            "Range",
            "ask for bytes 0 to " + (fileBytes - 1) + ", for example 'Range: bytes=0-126'"),
        Map.of("Content-Range", "bytes */" + fileBytes));
  }

  /** The address in the browser is not one of this server's. */
  public static Refusal wrongHost() {
    return of(421, "WrongHost", "Host", "this server is not known by this name; see other-origins");
  }

  /** Too often; {@code wait} says for how long not again. */
  public static Refusal tooMany(String code, String message, Duration wait) {
    return new Refusal(429, new Problem(code, "", message), retryAfter(wait));
  }

  /** Not now; {@code wait} says for how long not again. */
  public static Refusal unavailable(String code, String message, Duration wait) {
    return new Refusal(503, new Problem(code, "", message), retryAfter(wait));
  }

  public int status() {
    return status;
  }

  public Problem problem() {
    return problem;
  }

  /** Headers of the answer, by name. */
  public Map<String, String> headers() {
    return headers;
  }

  private static Map<String, String> retryAfter(Duration wait) {
    return Map.of("Retry-After", Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}
