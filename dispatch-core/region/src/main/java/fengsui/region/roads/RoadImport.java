package fengsui.region.roads;

import fengsui.region.osm.OsmFile;
import fengsui.region.osm.OsmSink;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes roads.bin from an extract in two passes: the first keeps the drivable ways, the second the
 * places of their nodes. Ways are cut where they meet, end, leave the extract or pass a barrier.
 */
public final class RoadImport {

  /** One way that somebody may drive; its nodes stand in the long list of all. */
  private record Way(int firstRef, int endRef, RoadRules.Speeds speeds, String name) {}

  private final List<Way> ways = new ArrayList<>();
  private final LongList refs = new LongList();
  private final RoadGraphBuilder builder = new RoadGraphBuilder();

  private RoadImport() {}

  /**
   * Writes the roads of the extract.
   *
   * @throws fengsui.region.osm.OsmFormatException when the extract cannot be read; its message says
   *     why
   * @throws NoRoadsException when nobody may drive anywhere in it
   */
  public static RoadCounts write(Path pbf, Path file) throws IOException {
    var roads = new RoadImport();
    OsmFile.read(pbf, roads.new Ways());
    var nodes = new WayNodes(roads.refs.toArray());
    OsmFile.read(pbf, nodes);
    roads.markEnds(nodes);
    for (var way : roads.ways) {
      roads.addEdges(way, nodes);
    }
    if (!roads.builder.isDrivable()) {
      throw new NoRoadsException(pbf);
    }
    roads.builder.write(file);
    return new RoadCounts(
        roads.ways.size(), roads.builder.nodeCount(), roads.builder.edgeCount(), nodes.missing());
  }

  private final class Ways implements OsmSink {
    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      if (nodes.length < 2 || !tags.containsKey("highway")) {
        return;
      }
      RoadRules.speeds(tags)
          .ifPresent(
              speeds -> {
                int first = refs.size();
                refs.addAll(nodes);
                ways.add(new Way(first, refs.size(), speeds, name(tags)));
              });
    }
  }

  private static String name(Map<String, String> tags) {
    String name = tags.getOrDefault("name", "");
    return name.isEmpty() ? tags.getOrDefault("ref", "") : name;
  }

  /** A way's last node before a gap is an end as well. */
  private void markEnds(WayNodes nodes) {
    for (var way : ways) {
      int before = WayNodes.MISSING;
      for (int r = way.firstRef; r < way.endRef; r++) {
        int node = nodes.find(refs.at(r));
        if (node != WayNodes.MISSING) {
          nodes.use(node, before == WayNodes.MISSING);
        } else if (before != WayNodes.MISSING) {
          nodes.use(before, true);
        }
        before = node;
      }
      if (before != WayNodes.MISSING) {
        nodes.use(before, true);
      }
    }
  }

  private void addEdges(Way way, WayNodes nodes) {
    var piece = new IntPoints();
    int start = WayNodes.MISSING;
    for (int r = way.firstRef; r < way.endRef; r++) {
      int node = nodes.find(refs.at(r));
      if (node == WayNodes.MISSING) {
        start = WayNodes.MISSING;
        piece.clear();
        continue;
      }
      piece.add(nodes.lonE7(node), nodes.latE7(node));
      if (start == WayNodes.MISSING) {
        start = node;
      } else if (nodes.isJunction(node)) {
        addEdge(start, node, piece, way, nodes);
        piece.clear();
        piece.add(nodes.lonE7(node), nodes.latE7(node));
        start = node;
      }
    }
  }

  private void addEdge(int start, int end, IntPoints line, Way way, WayNodes nodes) {
    int millimeters = RoadGraphBuilder.millimeters(line.toArray());
    if (start == end && millimeters == 0) {
      return;
    }
    builder.addEdge(
        nodes.roadNode(start, builder),
        nodes.roadNode(end, builder),
        line.inner(),
        way.name,
        way.speeds.kind(),
        way.speeds.own().times(millimeters),
        way.speeds.busLane().times(millimeters));
  }
}
