package fengsui.db.archive;

import fengsui.domain.Recorded;
import java.util.List;

/**
 * All records for ever, by event number and without gaps. Every core writes the records that it
 * applied into its own. Safe for use from any thread; appends are serialised. Every method throws
 * {@link ArchiveUnavailable} when the disk is full or the database is away.
 */
public interface EventArchive {
  /** Most records in one append or read. */
  int BATCH_RECORDS_MAX = 10_000;

  /**
   * Appends records in order, all or none. Records that are already there are skipped, so a repeat
   * is harmless. On return they are durable.
   *
   * @throws IllegalStateException when a number would be left out, or a different record stands
   *     under the same number: then this archive belongs to another history
   */
  void append(List<Recorded> records);

  /**
   * Records whose first event comes after {@code after}, in order.
   *
   * @param limit 1 to {@link #BATCH_RECORDS_MAX}
   */
  List<Recorded> read(long after, int limit);

  /** Number of the last event; 0 when empty. */
  long lastNumber();

  /**
   * Returns when everything appended is on disk. An append is durable by itself; this also folds
   * the write-ahead log into the file, and is called before each snapshot of the core.
   */
  void sync();
}
