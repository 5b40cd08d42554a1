package fengsui.roads.build;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadKind;
import fengsui.roads.file.Meta;
import fengsui.roads.file.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects nodes and edges and writes them as one roads.bin. The same calls in the same order give
 * the same bytes. Edges keep their numbers; nodes are renumbered along a Morton curve, so that a
 * search finds neighbours close together in memory.
 */
public final class RoadGraphBuilder {

  /** More nodes or edges than this do not fit one pack; a whole country has about 50 million. */
  public static final int EDGES_MAX = 80_000_000;

  /** A street name is cut to this many characters. */
  public static final int NAME_CHARS_MAX = 200;

  private static final double E7 = 1e-7;
  private static final int EDGE_ROW = 4;

  private final IntList nodes = new IntList();
  private final IntList edges = new IntList();
  private final IntList vias = new IntList();
  private final Map<VehicleClass, IntList> times = new EnumMap<>(VehicleClass.class);
  private final IntList busLanes = new IntList();
  private final ByteArrayOutputStream kinds = new ByteArrayOutputStream();
  private boolean drivable;
  private final Map<String, Integer> nameIds = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  public RoadGraphBuilder() {
    for (var c : VehicleClass.values()) {
      times.put(c, new IntList());
    }
    nameIds.put("", 0);
    names.add("");
  }

  /** Adds a place where roads meet or end, in 1e-7 degrees, and returns its number. */
  public int addNode(int lonE7, int latE7) {
    int node = nodes.size() / 2;
    requireRoom(node);
    nodes.add(lonE7);
    nodes.add(latE7);
    return node;
  }

  /** Adds a stretch of road of no particular kind, without a bus lane, and returns its number. */
  public int addEdge(int from, int to, int[] viasE7, String name, ArcTimes arcTimes) {
    return addEdge(from, to, viasE7, name, RoadKind.ROAD, arcTimes, ArcTimes.NONE);
  }

  /**
   * Adds a stretch of road and returns its number.
   *
   * @param from the node it starts at
   * @param to the node it ends at; may be from
   * @param viasE7 longitude and latitude of each point between, in 1e-7 degrees
   * @param name the street's name, empty for none
   * @param busTimes what a class would need where only buses may drive
   * @throws IllegalArgumentException when neither times nor busTimes let anybody drive
   */
  public int addEdge(
      int from,
      int to,
      int[] viasE7,
      String name,
      RoadKind kind,
      ArcTimes arcTimes,
      ArcTimes busTimes) {
    int edge = edgeCount();
    requireRoom(edge);
    if (arcTimes.isClosed() && busTimes.isClosed()) {
      throw new IllegalArgumentException("an edge that nobody may drive is not stored: " + edge);
    }
    drivable |= !arcTimes.isClosed();
    edges.add(requireNode(from));
    edges.add(requireNode(to));
    edges.add(vias.size() / 2);
    edges.add(nameId(name));
    vias.addAll(viasE7);
    kinds.write(kind.id());
    if (!busTimes.isClosed()) {
      addBusLane(edge, busTimes);
    }
    times.forEach(
        (c, list) -> {
          list.add(arcTimes.forward(c));
          list.add(arcTimes.backward(c));
        });
    return edge;
  }

  /** Whether any class may drive anywhere without a bus lane. */
  public boolean isDrivable() {
    return drivable;
  }

  private void addBusLane(int edge, ArcTimes busTimes) {
    busLanes.add(edge);
    for (var c : VehicleClass.values()) {
      busLanes.add(busTimes.forward(c));
      busLanes.add(busTimes.backward(c));
    }
  }

  public int nodeCount() {
    return nodes.size() / 2;
  }

  public int edgeCount() {
    return edges.size() / EDGE_ROW;
  }

  /** Length of a line of longitudes and latitudes in 1e-7 degrees, in millimetres. */
  public static int millimeters(int[] lineE7) {
    double meters = 0;
    for (int i = 2; i < lineE7.length; i += 2) {
      meters += point(lineE7[i - 2], lineE7[i - 1]).metersTo(point(lineE7[i], lineE7[i + 1]));
    }
    if (meters * 1000 >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException("an edge may not be longer than 2,147 km");
    }
    return (int) Math.round(meters * 1000);
  }

  /**
   * Writes a new file. Making it durable is the caller's: a pack is synced as a whole.
   *
   * @throws IllegalStateException when there is no edge
   */
  public void write(Path file) throws IOException {
    if (edgeCount() == 0) {
      throw new IllegalStateException("a road network needs at least one edge");
    }
    int[] newNode = MortonOrder.of(nodes.toArray());
    var writer = new RoadFileWriter();
    int[] orderedNodes = orderedNodes(newNode);
    var lines = new EdgeLines(orderedNodes, endsAndVias(newNode), vias.toArray());
    var grid = EdgeGrid.of(lines);
    writer.put(Section.META, meta(grid).toInts());
    writer.put(Section.NODES, orderedNodes);
    writer.put(Section.EDGES, edgeRows(newNode, lines));
    writer.put(Section.VIAS, vias.toArray());
    putNames(writer);
    writer.put(Section.GRID_STARTS, grid.starts());
    writer.put(Section.GRID_EDGES, grid.edges());
    writer.put(Section.KINDS, kinds.toByteArray());
    writer.put(Section.BUS_LANES, busLanes.toArray());
    for (var c : VehicleClass.values()) {
      ClassArcs.of(nodeCount(), endsAndVias(newNode), times(c)).putInto(writer, c);
    }
    writer.write(file);
  }

  private Meta meta(EdgeGrid grid) {
    return grid.meta(nodeCount(), edgeCount(), vias.size() / 2, names.size());
  }

  private int[] times(VehicleClass c) {
    var list = times.get(c);
    return list == null ? new int[0] : list.toArray();
  }

  private int[] orderedNodes(int[] newNode) {
    int[] ordered = new int[nodes.size()];
    for (int n = 0; n < newNode.length; n++) {
      ordered[2 * newNode[n]] = nodes.at(2 * n);
      ordered[2 * newNode[n] + 1] = nodes.at(2 * n + 1);
    }
    return ordered;
  }

  /** Per edge from, to and first via, with the new node numbers, and a closing row. */
  private int[] endsAndVias(int[] newNode) {
    int count = edgeCount();
    int[] rows = new int[3 * count + 3];
    for (int e = 0; e < count; e++) {
      rows[3 * e] = newNode[edges.at(EDGE_ROW * e)];
      rows[3 * e + 1] = newNode[edges.at(EDGE_ROW * e + 1)];
      rows[3 * e + 2] = edges.at(EDGE_ROW * e + 2);
    }
    rows[3 * count + 2] = vias.size() / 2;
    return rows;
  }

  private int[] edgeRows(int[] newNode, EdgeLines lines) {
    var rows = new IntList();
    for (int e = 0; e < edgeCount(); e++) {
      rows.add(newNode[edges.at(EDGE_ROW * e)]);
      rows.add(newNode[edges.at(EDGE_ROW * e + 1)]);
      rows.add(millimeters(lines.line(e)));
      rows.add(edges.at(EDGE_ROW * e + 3));
      rows.add(edges.at(EDGE_ROW * e + 2));
    }
    rows.addAll(new int[] {0, 0, 0, 0, vias.size() / 2});
    return rows.toArray();
  }

  private void putNames(RoadFileWriter writer) throws IOException {
    int[] starts = new int[names.size() + 1];
    var bytes = new ByteArrayOutputStream();
    for (int n = 0; n < names.size(); n++) {
      starts[n] = bytes.size();
      bytes.write(names.get(n).getBytes(StandardCharsets.UTF_8));
    }
    starts[names.size()] = bytes.size();
    writer.put(Section.NAME_STARTS, starts);
    writer.put(Section.NAME_BYTES, bytes.toByteArray());
  }

  private int nameId(String name) {
    String kept = name.length() > NAME_CHARS_MAX ? name.substring(0, NAME_CHARS_MAX) : name;
    return nameIds.computeIfAbsent(
        kept,
        added -> {
          names.add(added);
          return names.size() - 1;
        });
  }

  private int requireNode(int node) {
    if (node < 0 || node >= nodeCount()) {
      throw new IllegalArgumentException("there is no node " + node);
    }
    return node;
  }

  private static void requireRoom(int count) {
    if (count >= EDGES_MAX) {
      throw new IllegalStateException("more than " + EDGES_MAX + " nodes or edges in one pack");
    }
  }

  private static LonLat point(int lonE7, int latE7) {
    return new LonLat(lonE7 * E7, latE7 * E7);
  }
}
