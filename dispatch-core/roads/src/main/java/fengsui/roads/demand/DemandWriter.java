package fengsui.roads.demand;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.Snap;
import fengsui.roads.file.RoadFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers points, puts each on the road of every class and writes them as {@link Demand} reads. */
public final class DemandWriter {
  private final List<Place> places = new ArrayList<>();

  private record Place(DemandKind kind, LonLat at) {}

  /** By kind, then along the roads, so that one pass over the rows goes along the edges. */
  private static final Comparator<int[]> BY_ROAD =
      Comparator.<int[]>comparingInt(row -> row[0])
          .thenComparingInt(row -> row[3])
          .thenComparingInt(row -> row[4])
          .thenComparingInt(row -> row[1])
          .thenComparingInt(row -> row[2]);

  /** Nothing yet. */
  public DemandWriter() {}

  /** Adds a point; at most {@link Demand#POINTS_MAX} of them. */
  public void add(DemandKind kind, LonLat at) {
    if (places.size() == Demand.POINTS_MAX) {
      throw new IllegalArgumentException(
          "the extract has more than " + Demand.POINTS_MAX + " addresses and key premises");
    }
    // As exact as the file keeps it: at a corner the last digit decides the road.
    places.add(new Place(kind, new LonLat(e7(at.lon()) * 1e-7, e7(at.lat()) * 1e-7)));
  }

  /**
   * Writes a new file; the same points and roads give the same bytes. Takes about 60 us for each
   * point. Making it durable is the caller's.
   */
  public void write(Path file, RoadGraph roads) throws IOException {
    var rows = new ArrayList<int[]>(places.size());
    for (var place : places) {
      rows.add(row(place, roads));
    }
    rows.sort(BY_ROAD);
    var bytes = little(Demand.HEADER_BYTES + rows.size() * Demand.ROW_INTS * Integer.BYTES);
    bytes.position(Demand.HEADER_BYTES);
    for (var row : rows) {
      for (int value : row) {
        bytes.putInt(value);
      }
    }
    var body = bytes.slice(Demand.HEADER_BYTES, bytes.capacity() - Demand.HEADER_BYTES);
    bytes.putLong(0, Demand.MAGIC).putInt(8, Demand.VERSION).putInt(12, rows.size());
    bytes.putLong(16, roads.network()).putInt(24, RoadFile.checksum(MemorySegment.ofBuffer(body)));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      bytes.rewind();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static int[] row(Place place, RoadGraph roads) {
    int[] ints = new int[Demand.ROW_INTS];
    ints[0] = place.kind.code();
    ints[1] = e7(place.at.lon());
    ints[2] = e7(place.at.lat());
    for (var c : VehicleClass.values()) {
      int at = Demand.column(c);
      Snap snap = roads.snapTarget(place.at, c).orElse(null);
      ints[at] = snap == null ? Demand.NO_ROAD : snap.edge();
      ints[at + 1] = snap == null ? 0 : snap.alongMillimeters();
      ints[at + 2] = snap == null ? 0 : snap.legMillis();
    }
    return ints;
  }

  private static int e7(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
