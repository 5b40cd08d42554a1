package fengsui.roads.demand;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.RoadFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The addresses and key premises of one region, each with the road that leads to it for every
 * vehicle class, memory-mapped. Immutable; safe for concurrent use.
 *
 * <p>Layout, little endian: {@link #MAGIC}, int version, int points, long network, int CRC-32C of
 * the rows, int 0; then one row per point: int kind, longitude and latitude in 1e-7 degrees, and
 * for each class int edge (-1: none), millimetres along it, milliseconds from the road to the
 * point. Rows are sorted by kind, then by the edge of the first class.
 */
public final class Demand {
  /** More addresses and key premises than this are not of one prefecture. */
  public static final int POINTS_MAX = 2_000_000;

  /** The edge of a point that no road of the class leads to. */
  public static final int NO_ROAD = -1;

  static final long MAGIC = 0x0A444E4D_45445346L;
  static final int VERSION = 1;
  static final int HEADER_BYTES = 32;
  static final int FIRST_CLASS_INT = 3;
  static final int CLASS_INTS = 3;
  static final int ROW_INTS = FIRST_CLASS_INT + CLASS_INTS * VehicleClass.values().length;

  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment rows;
  private final int size;

  private Demand(MemorySegment rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  /**
   * Maps a file and checks every byte of it.
   *
   * @throws RoadFileException when it is damaged, or made for other roads
   * @throws IOException when it cannot be read
   */
  public static Demand open(Path file, RoadGraph roads) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      require(channel.size() >= HEADER_BYTES, "it is cut short");
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      require(bytes.get(LONG, 0) == MAGIC, "it is none");
      require(bytes.get(RoadFile.INT, 8) == VERSION, "it has another version");
      int size = bytes.get(RoadFile.INT, 12);
      require(
          size >= 0
              && size <= POINTS_MAX
              && bytes.byteSize() == HEADER_BYTES + (long) size * ROW_INTS * Integer.BYTES,
          "its length is wrong");
      require(bytes.get(LONG, 16) == roads.network(), "it was made for other roads");
      var rows = bytes.asSlice(HEADER_BYTES);
      require(RoadFile.checksum(rows) == bytes.get(RoadFile.INT, 24), "its checksum is wrong");
      var demand = new Demand(rows, size);
      demand.checkRows(roads);
      return demand;
    }
  }

  private void checkRows(RoadGraph roads) throws RoadFileException {
    for (int point = 0; point < size; point++) {
      int kind = at(point, 0);
      require(
          kind == DemandKind.ADDRESS.code() || kind == DemandKind.KEY_PREMISES.code(),
          "point " + point + " is of no kind");
      for (var c : VehicleClass.values()) {
        int edge = edge(point, c);
        require(
            edge >= NO_ROAD && edge < roads.edgeCount(), "point " + point + " names no known road");
      }
    }
  }

  private static void require(boolean holds, String reason) throws RoadFileException {
    if (!holds) {
      throw new RoadFileException("the demand file cannot be used: " + reason + "; import again");
    }
  }

  /** Points of all kinds. */
  public int size() {
    return size;
  }

  public DemandKind kind(int point) {
    return at(point, 0) == DemandKind.ADDRESS.code() ? DemandKind.ADDRESS : DemandKind.KEY_PREMISES;
  }

  public LonLat place(int point) {
    return new LonLat(at(point, 1) * 1e-7, at(point, 2) * 1e-7);
  }

  /** The edge that leads to the point; {@link #NO_ROAD} when none does. */
  public int edge(int point, VehicleClass vehicleClass) {
    return at(point, column(vehicleClass));
  }

  /** Millimetres along the edge to where one leaves it. */
  public int alongMillimeters(int point, VehicleClass vehicleClass) {
    return at(point, column(vehicleClass) + 1);
  }

  /** Milliseconds from the road to the point. */
  public int legMillis(int point, VehicleClass vehicleClass) {
    return at(point, column(vehicleClass) + 2);
  }

  static int column(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> FIRST_CLASS_INT;
      case HEAVY -> FIRST_CLASS_INT + CLASS_INTS;
      case TALL -> FIRST_CLASS_INT + 2 * CLASS_INTS;
    };
  }

  private int at(int point, int column) {
    return rows.getAtIndex(RoadFile.INT, (long) point * ROW_INTS + column);
  }
}
