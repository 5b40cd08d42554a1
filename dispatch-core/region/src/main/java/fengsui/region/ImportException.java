package fengsui.region;

/** An import failed and changed nothing. The message names the reason and what to do. */
public final class ImportException extends Exception {

  ImportException(String reason) {
    super(reason);
  }

  ImportException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
