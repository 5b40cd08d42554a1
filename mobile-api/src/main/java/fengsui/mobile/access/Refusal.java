package fengsui.mobile.access;

import java.time.Duration;

/** A request is not answered; carries the status and the body of the answer. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;
  private final Duration retryAfter;

  private Refusal(int status, Problem problem, Duration retryAfter) {
    super(problem.code() + ": " + problem.message(), null, false, false);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public static Refusal badRequest(String field, String message) {
    return new Refusal(400, new Problem("Malformed", field, message), Duration.ZERO);
  }

  public static Refusal unauthenticated(String code, String field, String message) {
    return new Refusal(401, new Problem(code, field, message), Duration.ZERO);
  }

  public static Refusal forbidden(String code, String field, String message) {
    return new Refusal(403, new Problem(code, field, message), Duration.ZERO);
  }

  public static Refusal notFound(String field, String message) {
    return new Refusal(404, new Problem("NotFound", field, message), Duration.ZERO);
  }

  public static Refusal tooMany(String message, Duration retryAfter) {
    return new Refusal(429, new Problem("TooManyRequests", "", message), retryAfter);
  }

  public static Refusal unavailable(String message, Duration retryAfter) {
    return new Refusal(503, new Problem("Unavailable", "", message), retryAfter);
  }

  public int status() {
    return status;
  }

  public Problem problem() {
    return problem;
  }

  /** How long to wait before asking again; zero when waiting does not help. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
