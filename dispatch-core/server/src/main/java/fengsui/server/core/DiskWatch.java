package fengsui.server.core;

/**
 * Refuses commands before the disk is full, so that what is under way, timers and the closing of
 * files still have room, and takes them again when there is room once more.
 */
public final class DiskWatch {
  /** Tells the room that is left. */
  @FunctionalInterface
  public interface Room {
    /** Bytes that this process may still write; 0 when the disk does not tell. */
    long usableBytes();
  }

  private static final long MEBIBYTE = 1024L * 1024;
  private static final double NANOS_A_DAY = 86_400e9;
  private static final double MEASURED_DAYS_MIN = 10.0 / (24 * 60);

  private final Room room;
  private final long reserveBytes;
  private final Gate gate;
  private final Clocks clocks;
  private final long beganNanos;
  private final long beganBytes;
  private volatile long usableBytes;
  private volatile boolean full;

  /**
   * @param reserveBytes room below which commands are refused; they are taken again from a quarter
   *     more on
   */
  public DiskWatch(Room room, long reserveBytes, Gate gate, Clocks clocks) {
    this.room = room;
    this.reserveBytes = reserveBytes;
    this.gate = gate;
    this.clocks = clocks;
    beganNanos = clocks.monotonicNanos();
    beganBytes = room.usableBytes();
  }

  /** Looks at the disk; called about every second. */
  public void check() {
    long usable = room.usableBytes();
    usableBytes = usable;
    if (usable < reserveBytes) {
      full = true;
      gate.shut(
          Gate.Cause.DISK_FULL,
          "the disk of the core is nearly full: less than "
              + reserveBytes / MEBIBYTE
              + " MiB are left; free some room: from "
              + againBytes() / MEBIBYTE
              + " MiB on commands are taken again");
    } else if (usable >= againBytes()) {
      full = false;
      gate.lift(Gate.Cause.DISK_FULL);
    }
  }

  private long againBytes() {
    return reserveBytes + reserveBytes / 4;
  }

  /** Whether commands are refused for want of room. */
  public boolean isFull() {
    return full;
  }

  /**
   * Days until the room is used up, as fast as it was since the start; {@code NaN} in the first ten
   * minutes, infinite when it does not shrink.
   */
  public double daysLeft() {
    double days = (clocks.monotonicNanos() - beganNanos) / NANOS_A_DAY;
    if (days < MEASURED_DAYS_MIN) {
      return Double.NaN;
    }
    double usedADay = (beganBytes - usableBytes) / days;
    return usedADay <= 0 ? Double.POSITIVE_INFINITY : usableBytes / usedADay;
  }

  /** Room at the last look, in bytes. */
  public long usableBytes() {
    return usableBytes;
  }
}
