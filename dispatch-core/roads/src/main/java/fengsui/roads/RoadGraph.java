package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.Meta;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import fengsui.roads.labels.LabelWriter;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The roads of one region pack, mapped from roads.bin: one set of nodes and edges, and one directed
 * network per vehicle class on them. Immutable; safe for concurrent use.
 */
public final class RoadGraph {
  /** Heap that making the labels of one class takes, for each node. */
  public static final int LABELS_HEAP_BYTES_PER_NODE = 1_100;

  private static final double E7 = 1e-7;

  private final RoadFile file;
  private final Meta meta;
  private final MemorySegment nodes;
  private final MemorySegment edges;
  private final MemorySegment vias;
  private final ClassNetwork light;
  private final ClassNetwork heavy;
  private final ClassNetwork tall;

  /** The graph as the file has it; this one, unless it is under controls. */
  private final @Nullable RoadGraph own;

  /** As {@link #metersPerMilliMax} found it; 0 until it was asked. */
  private volatile double highestMetersPerMilli;

  private RoadGraph(RoadFile file) {
    this.file = file;
    this.meta = file.meta();
    this.nodes = file.section(Section.NODES);
    this.edges = file.section(Section.EDGES);
    this.vias = file.section(Section.VIAS);
    this.light = ClassNetwork.of(file, VehicleClass.LIGHT);
    this.heavy = ClassNetwork.of(file, VehicleClass.HEAVY);
    this.tall = ClassNetwork.of(file, VehicleClass.TALL);
    this.own = null;
  }

  private RoadGraph(RoadGraph own, List<LaidControl> controls, KindFactors factors) {
    this.file = own.file;
    this.meta = own.meta;
    this.nodes = own.nodes;
    this.edges = own.edges;
    this.vias = own.vias;
    this.light = ControlledNetwork.of(own, own.light, VehicleClass.LIGHT, controls, factors);
    this.heavy = ControlledNetwork.of(own, own.heavy, VehicleClass.HEAVY, controls, factors);
    this.tall = ControlledNetwork.of(own, own.tall, VehicleClass.TALL, controls, factors);
    this.own = own;
  }

  /**
   * Maps a road file and checks its header, checksums and counts; about 10 ms for a city.
   *
   * @throws fengsui.roads.file.RoadFileException when it is damaged, of another version or no road
   *     file; the message names the reason
   * @throws IOException when it cannot be read
   */
  public static RoadGraph open(Path file) throws IOException {
    return new RoadGraph(RoadFile.open(file));
  }

  /** The roads as the file has them, under no control. */
  public RoadGraph own() {
    return own == null ? this : own;
  }

  /**
   * The same nodes, edges and names under these factors and controls and no others; about 60 ms for
   * each class that they concern on a large city. A snap of one may be asked of the other.
   *
   * @param controls found on these roads
   */
  public RoadGraph under(List<LaidControl> controls, KindFactors factors) {
    return new RoadGraph(own(), controls, factors);
  }

  /** Whether the class drives exactly as in the file, so that the pack's labels hold for it. */
  public boolean isOwn(VehicleClass vehicleClass) {
    return own().network(vehicleClass).equals(network(vehicleClass));
  }

  /**
   * No way is quicker along a straight line than this, in metres per millisecond. Looked for when
   * it is first asked: some 20 ns for each edge, several times that while the code is cold.
   */
  double metersPerMilliMax() {
    double highest = highestMetersPerMilli;
    if (highest == 0) {
      highest = Snap.OFF_ROAD_METERS_PER_SECOND / 1000;
      for (var c : VehicleClass.values()) {
        highest = Math.max(highest, network(c).metersPerMilliMax(this));
        highest = Math.max(highest, busLanes().metersPerMilliMax(this, c));
      }
      highestMetersPerMilli = highest;
    }
    return highest;
  }

  /** Differs between files of different content. */
  public long network() {
    return file.network();
  }

  public int nodeCount() {
    return meta.nodeCount();
  }

  /** Stretches of road between two nodes, whatever their directions. */
  public int edgeCount() {
    return meta.edgeCount();
  }

  /** The south-west corner of all roads. */
  public LonLat southWest() {
    return lonLat(meta.minLon(), meta.minLat());
  }

  /** The north-east corner of all roads. */
  public LonLat northEast() {
    return lonLat(meta.maxLon(), meta.maxLat());
  }

  /** Directed arcs that the class may drive. */
  public int arcCount(VehicleClass vehicleClass) {
    return network(vehicleClass).arcCount();
  }

  /**
   * Makes the hub labels of a class and writes them into a new file; takes about 0.1 ms for each
   * node. The same roads give the same bytes.
   */
  public void writeLabels(Path labels, VehicleClass vehicleClass) throws IOException {
    writeLabels(labels, vehicleClass, () -> true);
  }

  /**
   * The same, unless it is no longer wanted; asked a thousand times in a large city.
   *
   * @return whether the file was written
   */
  public boolean writeLabels(Path labels, VehicleClass vehicleClass, BooleanSupplier isWanted)
      throws IOException {
    var network = network(vehicleClass);
    return LabelWriter.write(
        labels,
        network(),
        network.outStarts().toArray(RoadFile.INT),
        network.outArcs().toArray(RoadFile.INT),
        isWanted);
  }

  /** What kind of road an edge is. */
  public RoadKind kind(int edge) {
    return RoadKind.ofId(file.section(Section.KINDS).get(ValueLayout.JAVA_BYTE, edge));
  }

  BusLanes busLanes() {
    return new BusLanes(file.section(Section.BUS_LANES));
  }

  /**
   * The road on which a way to a place ends; empty when none that the class may use and that leads
   * there is near.
   */
  public Optional<Snap> snapTarget(LonLat place, VehicleClass vehicleClass) {
    return new Snapper(this).target(place, vehicleClass);
  }

  /** Whether the class may drive the edge, in any direction. */
  public boolean isOpen(int edge, VehicleClass vehicleClass) {
    var network = network(vehicleClass);
    return network.forwardMillis(edge) > 0 || network.backwardMillis(edge) > 0;
  }

  /** The middle of an edge, half of its length from either end. */
  public LonLat middle(int edge) {
    return EdgeShape.of(this, edge).at(edgeMillimeters(edge) / 2);
  }

  /** The line of a part of an edge, in the direction of the edge. */
  public List<LonLat> line(int edge, int fromMillimeters, int toMillimeters) {
    return EdgeShape.of(this, edge)
        .between(new Piece(edge, true, fromMillimeters, toMillimeters, 0));
  }

  Meta meta() {
    return meta;
  }

  ClassNetwork network(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> light;
      case HEAVY -> heavy;
      case TALL -> tall;
    };
  }

  MemorySegment gridStarts() {
    return file.section(Section.GRID_STARTS);
  }

  MemorySegment gridEdges() {
    return file.section(Section.GRID_EDGES);
  }

  int edgeFrom(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.EDGE_INTS);
  }

  int edgeTo(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.EDGE_INTS + 1);
  }

  /** Length of an edge. */
  public int edgeMillimeters(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.EDGE_INTS + 2);
  }

  /** The name of the street that the edge belongs to; empty when it has none. */
  public String street(int edge) {
    int name = edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.EDGE_INTS + 3);
    var starts = file.section(Section.NAME_STARTS);
    int begin = starts.getAtIndex(RoadFile.INT, name);
    int end = starts.getAtIndex(RoadFile.INT, name + 1L);
    var bytes = file.section(Section.NAME_BYTES).asSlice(begin, end - begin);
    return new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
  }

  /** Points of the edge from its start to its end, both nodes included; at least 2. */
  int pointCount(int edge) {
    return firstVia(edge + 1) - firstVia(edge) + 2;
  }

  /** The line of an edge from its start to its end. */
  public List<LonLat> line(int edge) {
    int[] points = new int[2 * pointCount(edge)];
    copyPoints(edge, points);
    var line = new ArrayList<LonLat>();
    for (int i = 0; i < points.length; i += 2) {
      line.add(lonLat(points[i], points[i + 1]));
    }
    return line;
  }

  private int firstVia(int edge) {
    return edges.getAtIndex(RoadFile.INT, (long) edge * RoadFile.EDGE_INTS + 4);
  }

  /**
   * Writes longitude and latitude of every point of the edge, in 1e-7 degrees, and returns how many
   * points.
   */
  int copyPoints(int edge, int[] target) {
    int count = pointCount(edge);
    int from = edgeFrom(edge);
    int to = edgeTo(edge);
    target[0] = nodes.getAtIndex(RoadFile.INT, 2L * from);
    target[1] = nodes.getAtIndex(RoadFile.INT, 2L * from + 1);
    MemorySegment.copy(vias, RoadFile.INT, 8L * firstVia(edge), target, 2, 2 * (count - 2));
    target[2 * count - 2] = nodes.getAtIndex(RoadFile.INT, 2L * to);
    target[2 * count - 1] = nodes.getAtIndex(RoadFile.INT, 2L * to + 1);
    return count;
  }

  static LonLat lonLat(int lonE7, int latE7) {
    return new LonLat(lonE7 * E7, latE7 * E7);
  }
}
