package fengsui.db.archive;

import fengsui.db.DatabaseUnavailable;

/** The archive cannot be read or written now; nothing of the batch was kept. */
public final class ArchiveUnavailable extends DatabaseUnavailable {
  private static final long serialVersionUID = 1;

  public ArchiveUnavailable(String message, boolean diskFull, Throwable cause) {
    super(message, diskFull, cause);
  }
}
