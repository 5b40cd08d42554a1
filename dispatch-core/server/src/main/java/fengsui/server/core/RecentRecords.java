package fengsui.server.core;

import fengsui.domain.Check;
import fengsui.domain.Recorded;
import fengsui.protocol.EventFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last records in order, in a ring. The feed and the archiver read from it, each at its own
 * pace. A record that is not archived is never overwritten: the writer waits instead, which the
 * core prevents by refusing commands long before. Of those that are archived only the last {@link
 * #ARCHIVED_KEPT} stay: an order with its reasons takes some 40 kB of the heap.
 */
public final class RecentRecords {
  /** Most records kept. */
  public static final int RECORDS_MAX = 32_768;

  /** Enough to tell who is too far behind to be served at all. */
  static final int ARCHIVED_KEPT = EventFeed.PENDING_RECORDS_MAX + 1;

  private final @Nullable Recorded[] ring;
  private final Clocks clocks;
  private long count;

  /** Position of the oldest record that is still here. */
  private long oldest;

  private long archivedTo;
  private long last;

  /**
   * Starts empty.
   *
   * @param last number of the last event that was applied before
   * @param archivedTo number of the last event in the archive
   */
  public RecentRecords(long last, long archivedTo, Clocks clocks) {
    this(last, archivedTo, clocks, RECORDS_MAX);
  }

  RecentRecords(long last, long archivedTo, Clocks clocks, int recordsMax) {
    this.clocks = clocks;
    this.ring = new Recorded[recordsMax];
    this.last = last;
    this.archivedTo = archivedTo;
  }

  /** Adds the record that follows the last one; waits while the oldest is not archived. */
  public synchronized void add(Recorded record) throws InterruptedException {
    Check.invariant(record.from() == last + 1, "record %s after %s", record.from(), last);
    while (count - oldest == ring.length && at(oldest).to() > archivedTo) {
      wait();
    }
    if (count - oldest == ring.length) {
      oldest++;
    }
    ring[(int) (count % ring.length)] = record;
    count++;
    last = record.to();
    notifyAll();
  }

  /** Number of the last event. */
  public synchronized long last() {
    return last;
  }

  /** All up to this event number is in the archive. */
  public synchronized void archived(long number) {
    archivedTo = Math.max(archivedTo, number);
    long kept = Math.min(position(archivedTo), count - ARCHIVED_KEPT);
    for (; oldest < kept; oldest++) {
      ring[(int) (oldest % ring.length)] = null;
    }
    notifyAll();
  }

  /** Waits until there is a record after this number. */
  public synchronized void awaitAfter(long number) throws InterruptedException {
    while (last <= number) {
      wait();
    }
  }

  /** Waits until all up to this number is archived; false when that took longer than the limit. */
  public synchronized boolean awaitArchived(long number, Duration limit)
      throws InterruptedException {
    long end = clocks.monotonicNanos() + limit.toNanos();
    while (archivedTo < number) {
      long left = end - clocks.monotonicNanos();
      if (left <= 0) {
        return false;
      }
      wait(Math.max(1, left / 1_000_000));
    }
    return true;
  }

  /** Events that are not archived. */
  public synchronized long unarchived() {
    return Math.max(0, last - archivedTo);
  }

  /** Records that are not archived, as far as the ring knows them. */
  public synchronized int unarchivedRecords() {
    return (int) (count - position(archivedTo));
  }

  /** Records kept after this event number. */
  public synchronized int countAfter(long number) {
    return (int) (count - position(number));
  }

  /**
   * At most {@code limit} records that follow event {@code number}; empty list when there is none
   * yet; nothing when that part is no longer kept.
   */
  public synchronized Optional<List<Recorded>> after(long number, int limit) {
    if (number >= last) {
      return Optional.of(List.of());
    }
    if (oldest == count || number + 1 < at(oldest).from()) {
      return Optional.empty();
    }
    var found = new ArrayList<Recorded>();
    for (long i = position(number); i < count && found.size() < limit; i++) {
      found.add(at(i));
    }
    return Optional.of(found);
  }

  /** Position of the first kept record that ends after this event number. */
  private long position(long number) {
    long low = oldest;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (at(middle).to() > number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private Recorded at(long position) {
    return Check.present(ring[(int) (position % ring.length)], position);
  }
}
