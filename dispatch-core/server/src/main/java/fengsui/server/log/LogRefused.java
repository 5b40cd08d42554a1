package fengsui.server.log;

/**
 * The log must not be opened: it is damaged, or ends before what is known to have been decided. The
 * message says what is wrong and what to do.
 */
public final class LogRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public LogRefused(String message) {
    super(message);
  }
}
