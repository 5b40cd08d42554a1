package fengsui.db;

/**
 * The database cannot be read or written now: its disk is full, its file is damaged or locked, its
 * server is away. Nothing of the failed transaction is kept. The dispatch goes on without it; try
 * again later.
 *
 * <p>What a full disk means is decided here for all edges: who is logged in goes on, since a token
 * needs no database; what must leave a trace (logging in, changing accounts, reading the history)
 * is refused and names the disk, since no trace may be left out; the board goes on without its line
 * in the audit, which stands in the log of the service instead.
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

  /** Stable code of the cause, for programs: the same at every edge. */
  public String code() {
    return diskFull ? "DiskFull" : "DatabaseUnavailable";
  }

  /** What is the matter and what to do, for the person whose request cannot be answered. */
  public String advice() {
    return diskFull
        ? "the disk of the server is full, so this cannot be written down; free some room there;"
            + " whoever is logged in goes on seeing the board"
        : "the database is away; whoever is logged in goes on; try again soon";
  }
}
