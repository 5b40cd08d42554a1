package fengsui.protocol;

/**
 * A question cannot be answered now; the message says why and what would help. Asking again later
 * is safe.
 */
public final class QueryUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryUnavailable(String message) {
    super(message);
  }

  public QueryUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
