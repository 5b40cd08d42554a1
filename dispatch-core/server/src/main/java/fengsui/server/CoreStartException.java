package fengsui.server;

/** The core cannot start. The message says what is wrong and what to do; nothing was changed. */
public final class CoreStartException extends Exception {
  private static final long serialVersionUID = 1L;

  public CoreStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
