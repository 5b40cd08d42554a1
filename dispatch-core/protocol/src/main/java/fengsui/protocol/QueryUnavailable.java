package fengsui.protocol;

/**
 * A question cannot be answered now; the message says why and what would help. Asking again later
 * is safe.
 */
public final class QueryUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String UNAVAILABLE = "Unavailable";

  private final String code;

  public QueryUnavailable(String message) {
    super(message);
    code = UNAVAILABLE;
  }

  public QueryUnavailable(String message, Throwable cause) {
    super(message, cause);
    code = UNAVAILABLE;
  }

  private QueryUnavailable(String code, String message) {
    super(message);
    this.code = code;
  }

  /** What was read is kept: the next question goes on from there. */
  public static QueryUnavailable recordBeingRead(long reached, long wanted) {
    return new QueryUnavailable(
        "RecordBeingRead",
        "the record is being read: %d of %d; ask again".formatted(reached, wanted));
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }
}
