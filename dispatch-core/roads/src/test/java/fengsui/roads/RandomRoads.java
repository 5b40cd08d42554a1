package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded random network: one-ways, ties, parallel edges, loops, islands, roads for one class
 * only.
 */
final class RandomRoads {

  record Edge(int from, int to, ArcTimes times) {

    int millis(VehicleClass c, boolean forward) {
      return forward ? times.forward(c) : times.backward(c);
    }

    boolean isOpen(VehicleClass c) {
      return millis(c, true) > 0 || millis(c, false) > 0;
    }
  }

  final int nodeCount;
  final List<Edge> edges = new ArrayList<>();

  /** What each edge takes for whoever stands on it. */
  final List<Edge> leaving;

  /** What buses may drive and a class may not. */
  final List<ArcTimes> busLanes = new ArrayList<>();

  final List<RoadKind> kinds = new ArrayList<>();
  final RoadGraph graph;

  RandomRoads(long seed, int nodesMax, Path dir) throws IOException {
    var random = new Random(seed);
    var builder = new RoadGraphBuilder();
    nodeCount = 1 + random.nextInt(nodesMax);
    for (int n = 0; n < nodeCount; n++) {
      builder.addNode(820_000_000 + random.nextInt(300_000), 449_000_000 + random.nextInt(300_000));
    }
    int count = 1 + random.nextInt(3 * nodeCount);
    boolean ties = random.nextBoolean();
    for (int e = 0; e < count; e++) {
      int from = random.nextInt(nodeCount);
      // Near numbers make islands and long chains, far ones make short cuts.
      int to =
          random.nextInt(4) > 0
              ? Math.clamp(from + random.nextInt(5) - 2L, 0, nodeCount - 1)
              : random.nextInt(nodeCount);
      var times = times(random, ties);
      var lane = random.nextInt(5) == 0 ? lane(random, times) : ArcTimes.NONE;
      var kind = List.of(RoadKind.values()).get(random.nextInt(4));
      edges.add(new Edge(from, to, times));
      busLanes.add(lane);
      kinds.add(kind);
      var name = "street " + random.nextInt(4);
      builder.addEdge(from, to, vias(random), name, kind, times, lane);
    }
    leaving = edges;
    var file = dir.resolve("roads-" + seed + ".bin");
    builder.write(file);
    graph = RoadGraph.open(file);
    Files.delete(file);
  }

  /** The same roads as somebody else finds them to be under controls. */
  RandomRoads(RandomRoads own, RoadGraph graph, List<Edge> edges, List<Edge> leaving) {
    this.nodeCount = own.nodeCount;
    this.edges.addAll(edges);
    this.leaving = leaving;
    this.busLanes.addAll(own.busLanes);
    this.kinds.addAll(own.kinds);
    this.graph = graph;
  }

  private static ArcTimes lane(Random random, ArcTimes times) {
    int millis = 1 + random.nextInt(50_000);
    return ArcTimes.of(
        c -> times.forward(c) == 0 && random.nextBoolean() ? millis : 0,
        c -> times.backward(c) == 0 && random.nextBoolean() ? millis : 0);
  }

  private static ArcTimes times(Random random, boolean ties) {
    boolean[] any = new boolean[1];
    var times = ArcTimes.of(c -> millis(random, ties, any), c -> millis(random, ties, any));
    return any[0] ? times : ArcTimes.of(c -> c == VehicleClass.LIGHT ? 1000 : 0, _ -> 0);
  }

  private static int millis(Random random, boolean ties, boolean[] any) {
    boolean open = random.nextInt(4) > 0;
    any[0] |= open;
    return !open ? 0 : ties ? 1000 : 1 + random.nextInt(90_000);
  }

  private static int[] vias(Random random) {
    int[] vias = new int[2 * random.nextInt(4)];
    for (int i = 0; i < vias.length; i += 2) {
      vias[i] = 820_000_000 + random.nextInt(300_000);
      vias[i + 1] = 449_000_000 + random.nextInt(300_000);
    }
    return vias;
  }

  /** One of the classes. */
  static VehicleClass randomClass(Random random) {
    var all = List.of(VehicleClass.values());
    return all.get(random.nextInt(all.size()));
  }

  /** A snap anywhere on an edge that the class may drive, sometimes at its very ends. */
  Snap randomSnap(Random random, VehicleClass c) {
    int edge = random.nextInt(edges.size());
    for (int tries = 0; !isOpen(edge, c) && tries < edges.size(); tries++) {
      edge = (edge + 1) % edges.size();
    }
    int length = graph.edgeMillimeters(edge);
    int along =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> length;
          default -> random.nextInt(length + 1);
        };
    return snapAt(edge, along, c);
  }

  boolean isOpen(int edge, VehicleClass c) {
    return edges.get(edge).isOpen(c);
  }

  Snap snapAt(int edge, int along, VehicleClass c) {
    int length = graph.edgeMillimeters(edge);
    var piece = new Piece(edge, true, along, along, 0);
    LonLat point = EdgeShape.of(graph, edge).between(piece).getFirst();
    return new Snap(graph.network(), edge, along, length, point, point, 0, c);
  }

  Destination destination(Snap target) {
    return new RoadDestination(graph, target, ReverseTree.to(target, graph));
  }
}
