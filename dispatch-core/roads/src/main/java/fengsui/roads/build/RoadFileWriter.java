package fengsui.roads.build;

import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/** Lays sections out as {@link RoadFile} describes, and writes them. */
final class RoadFileWriter {

  private static final int ALIGNMENT = 8;

  private final Map<Section, ByteBuffer> parts = new EnumMap<>(Section.class);

  void put(Section section, int[] values) {
    if ((long) values.length * Integer.BYTES > RoadFile.SECTION_BYTES_MAX) {
      throw new IllegalStateException("section " + section + " is too large for one pack");
    }
    var bytes = little(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    parts.put(section, bytes);
  }

  void put(Section section, byte[] values) {
    parts.put(section, ByteBuffer.wrap(values));
  }

  void write(Path file) throws IOException {
    int tableEnd = RoadFile.HEADER_BYTES + parts.size() * RoadFile.TABLE_ROW_BYTES;
    var head = little((int) aligned(tableEnd + (long) Integer.BYTES));
    head.position(RoadFile.HEADER_BYTES);
    long offset = head.capacity();
    long network = 0;
    for (var entry : parts.entrySet()) {
      var part = entry.getValue();
      int checksum = RoadFile.checksum(MemorySegment.ofBuffer(part));
      head.putInt(entry.getKey().id()).putInt(checksum).putLong(offset).putLong(part.capacity());
      // A multiplicative mix; it only has to tell two packs apart, the manifest holds the real
      // hash.
      network = (network ^ checksum) * 0x9E3779B97F4A7C15L + part.capacity();
      offset = aligned(offset + part.capacity());
    }
    head.putLong(0, RoadFile.MAGIC).putInt(8, RoadFile.VERSION).putInt(12, parts.size());
    head.putLong(16, offset).putLong(24, network);
    head.putInt(tableEnd, RoadFile.checksum(MemorySegment.ofBuffer(head.slice(0, tableEnd))));
    writeAll(file, head.rewind());
  }

  private void writeAll(Path file, ByteBuffer head) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeFully(channel, head);
      for (var part : parts.values()) {
        writeFully(channel, part.duplicate());
        int pad = (int) (aligned(part.capacity()) - part.capacity());
        writeFully(channel, ByteBuffer.allocate(pad));
      }
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
