package fengsui.server.core;

import fengsui.domain.Stamped;
import fengsui.protocol.wire.Wire;

/**
 * One entry of the decision log: UTF-8 JSON.
 *
 * @param v version of this form, from 1
 */
public record LogEntry(int v, Stamped stamped) {
  /** The form this build writes; it reads this one and all before. */
  public static final int VERSION = 1;

  /**
   * Longest entry in bytes. The limits of every command keep it far below; an order with what
   * explains it takes no more than half of this ({@link Core}).
   */
  public static final int BYTES_MAX = 512 * 1024;

  public LogEntry {
    if (v < 1 || v > VERSION) {
      throw new IllegalArgumentException(
          "log entry has version " + v + "; this build reads 1 to " + VERSION);
    }
  }

  public static byte[] encode(Stamped stamped) {
    return Wire.bytes(new LogEntry(VERSION, stamped));
  }

  public static Stamped decode(byte[] bytes) {
    return Wire.readOwn(bytes, LogEntry.class).stamped();
  }
}
