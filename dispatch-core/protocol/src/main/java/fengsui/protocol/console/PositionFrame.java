package fengsui.protocol.console;

import fengsui.protocol.Position;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The binary frame of positions, little endian: version u8 = 1, zero u8, count u16, sent at f64
 * (epoch ms); then for each unit: id length u8, id UTF-8, lon i32 and lat i32 (1e-7 degrees),
 * heading u16 (1/100 degree, 65535 unknown), speed u16 (cm/s, 65535 unknown), accuracy u16 (metres,
 * capped), age u32 (milliseconds before sent at).
 */
public final class PositionFrame {
  public static final int VERSION = 1;
  public static final int POSITIONS_MAX = 10_000;

  private static final int HEADER_BYTES = 12;
  private static final int FIXED_BYTES = 19;
  private static final int UNKNOWN = 65_535;

  private PositionFrame() {}

  /** Encodes at most {@link #POSITIONS_MAX} positions. */
  public static ByteBuffer encode(List<Position> positions, Instant sentAt) {
    int count = Math.min(positions.size(), POSITIONS_MAX);
    var ids = new byte[count][];
    int bytes = HEADER_BYTES;
    for (int i = 0; i < count; i++) {
      ids[i] = positions.get(i).unit().value().getBytes(StandardCharsets.UTF_8);
      bytes += FIXED_BYTES + ids[i].length;
    }
    var frame = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    frame
        .put((byte) VERSION)
        .put((byte) 0)
        .putShort((short) count)
        .putDouble((double) sentAt.toEpochMilli());
    for (int i = 0; i < count; i++) {
      var position = positions.get(i);
      frame.put((byte) ids[i].length).put(ids[i]);
      frame.putInt((int) Math.round(position.point().lon() * 1e7));
      frame.putInt((int) Math.round(position.point().lat() * 1e7));
      frame.putShort((short) scaled(position.headingDegrees()));
      frame.putShort((short) scaled(position.speedMetersPerSecond()));
      frame.putShort((short) Math.min(UNKNOWN, Math.round(position.accuracyMeters())));
      frame.putInt(
          Math.clamp(
              sentAt.toEpochMilli() - position.receivedAt().toEpochMilli(), 0, Integer.MAX_VALUE));
    }
    return frame.flip();
  }

  private static int scaled(double value) {
    return value < 0 ? UNKNOWN : (int) Math.min(UNKNOWN - 1, Math.round(value * 100));
  }
}
