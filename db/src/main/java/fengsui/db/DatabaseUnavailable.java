package fengsui.db;

/**
 * The database cannot be read or written now: its disk is full, its file is damaged or locked, its
 * server is away. Nothing of the failed transaction is kept. The dispatch goes on without it; try
 * again later.
 */
public class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean diskFull;

  public DatabaseUnavailable(String message, boolean diskFull, Throwable cause) {
    super(message, cause);
    this.diskFull = diskFull;
  }

  /** Whether room on the disk is what is missing. */
  public boolean isDiskFull() {
    return diskFull;
  }
}
