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

  private final Room room;
  private final long reserveBytes;
  private final Gate gate;
  private volatile long usableBytes;
  private volatile boolean full;

  /**
   * @param reserveBytes room below which commands are refused; they are taken again from a quarter
   *     more on
   */
  public DiskWatch(Room room, long reserveBytes, Gate gate) {
    this.room = room;
    this.reserveBytes = reserveBytes;
    this.gate = gate;
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
              + " MiB are left; free some room");
    } else if (usable >= reserveBytes + reserveBytes / 4) {
      full = false;
      gate.lift(Gate.Cause.DISK_FULL);
    }
  }

  /** Whether commands are refused for want of room. */
  public boolean isFull() {
    return full;
  }

  /** Room at the last look, in bytes. */
  public long usableBytes() {
    return usableBytes;
  }
}
