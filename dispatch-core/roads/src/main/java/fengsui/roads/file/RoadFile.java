package fengsui.roads.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A roads.bin that is mapped into memory and whose header, section table, checksums and counts have
 * been checked.
 *
 * <p>Layout: {@link #MAGIC}, int version, int sections, long file bytes, long network, then one row
 * of {@link #TABLE_ROW_BYTES} per section (int id, int CRC-32C, long offset, long bytes), an int
 * CRC-32C of all before it, and the sections, each at a multiple of 8. The mapping is released when
 * nobody refers to it any more, so a pack may be replaced while queries run on the old one.
 */
public final class RoadFile {

  /** The first eight bytes, read as a little-endian long: "FSROADS" and a line feed. */
  public static final long MAGIC = 0x0A534441_4F525346L;

  public static final int VERSION = 3;
  public static final int HEADER_BYTES = 32;
  public static final int TABLE_ROW_BYTES = 24;
  public static final int EDGE_INTS = 5;
  public static final int CLASS_EDGE_INTS = 3;
  public static final int ARC_INTS = 3;

  /** Edge number, then milliseconds forward and backward of each class in their order. */
  public static final int BUS_LANE_INTS = 7;

  /** Flag of a class's edge: from it the main network can be reached. */
  public static final int LEADS_TO_MAIN = 1;

  /** Flag of a class's edge: it can be reached from the main network. */
  public static final int REACHED_FROM_MAIN = 2;

  public static final int GRID_CELLS_MAX = 4_000_000;

  /** No section may be larger, so that one checksum pass and int counts hold. */
  public static final long SECTION_BYTES_MAX = Integer.MAX_VALUE - 8L;

  public static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Map<Section, MemorySegment> sections;
  private final long network;
  private final Meta meta;

  private RoadFile(Map<Section, MemorySegment> sections, long network, Meta meta) {
    this.sections = sections;
    this.network = network;
    this.meta = meta;
  }

  /**
   * Maps and checks a file.
   *
   * @throws RoadFileException when it is no usable road file; the message names the reason
   * @throws IOException when it cannot be read
   */
  public static RoadFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RoadFileException("there is no road file at " + file);
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < HEADER_BYTES + Integer.BYTES) {
        throw new RoadFileException(
            "road file is too short to have a header: " + channel.size() + " bytes");
      }
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      return read(bytes);
    }
  }

  private static RoadFile read(MemorySegment bytes) throws RoadFileException {
    require(
        bytes.get(LONG, 0) == MAGIC, "this is not a road file: the first bytes are not FSROADS");
    int version = bytes.get(INT, 8);
    require(
        version == VERSION,
        "road file has version " + version + ", this program reads " + VERSION + "; import again");
    int count = bytes.get(INT, 12);
    long size = bytes.get(LONG, 16);
    require(
        size == bytes.byteSize(),
        "road file is damaged: header says " + size + " bytes, file has " + bytes.byteSize());
    require(
        count == Section.values().length, "road file is damaged: it names " + count + " sections");
    long tableEnd = HEADER_BYTES + (long) count * TABLE_ROW_BYTES;
    require(
        tableEnd + Integer.BYTES <= size, "road file is damaged: section table exceeds the file");
    require(
        checksum(bytes.asSlice(0, tableEnd)) == bytes.get(INT, tableEnd),
        "road file is damaged: checksum of the section table is wrong");
    var sections = new EnumMap<Section, MemorySegment>(Section.class);
    long row = HEADER_BYTES;
    for (var section : Section.values()) {
      sections.put(section, section(bytes, section, row, tableEnd + Integer.BYTES));
      row += TABLE_ROW_BYTES;
    }
    var meta = readMeta(sections);
    Counts.check(sections, meta);
    return new RoadFile(sections, bytes.get(LONG, 24), meta);
  }

  private static MemorySegment section(MemorySegment bytes, Section section, long row, long begin)
      throws RoadFileException {
    require(
        bytes.get(INT, row) == section.id(),
        "road file is damaged: section " + section + " is missing");
    long offset = bytes.get(LONG, row + 8);
    long length = bytes.get(LONG, row + 16);
    require(
        offset >= begin
            && offset % 8 == 0
            && length >= 0
            && length <= SECTION_BYTES_MAX
            && offset <= bytes.byteSize() - length,
        "road file is damaged: section " + section + " lies outside the file");
    var part = bytes.asSlice(offset, length);
    require(
        checksum(part) == bytes.get(INT, row + 4),
        "road file is damaged: checksum of section " + section + " is wrong");
    return part;
  }

  private static Meta readMeta(Map<Section, MemorySegment> sections) throws RoadFileException {
    var row = sections.get(Section.META);
    if (row == null) {
      throw new RoadFileException("road file is damaged: section META is missing");
    }
    require(
        row.byteSize() == (long) Meta.INTS * Integer.BYTES,
        "road file is damaged: section META has the wrong length");
    var meta = Meta.ofInts(row.toArray(INT));
    require(meta.isPlausible(), "road file is damaged: counts cannot be true: " + meta);
    return meta;
  }

  private static void require(boolean holds, String reason) throws RoadFileException {
    if (!holds) {
      throw new RoadFileException(reason);
    }
  }

  /** The checksum that the table holds for a section. */
  public static int checksum(MemorySegment part) {
    var crc = new CRC32C();
    crc.update(part.asByteBuffer());
    return (int) crc.getValue();
  }

  /**
   * A number that differs when the content differs; ties snaps to the network they were made on.
   */
  public long network() {
    return network;
  }

  public Meta meta() {
    return meta;
  }

  /** The mapped bytes of one section, read-only. */
  public MemorySegment section(Section section) {
    var part = sections.get(section);
    if (part == null) {
      throw new IllegalStateException("section was not checked: " + section);
    }
    return part;
  }
}
