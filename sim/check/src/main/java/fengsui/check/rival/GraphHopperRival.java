package fengsui.check.rival;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValueImpl;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.PMap;
import fengsui.check.roads.PlainRoads;
import java.util.Arrays;

/**
 * GraphHopper on the same edges with the same times: its contraction hierarchy from node to node,
 * and its tree of ways to one node. Snapping and instructions are left out, which favours it; the
 * edges of a way are unpacked, as in every answer of its interface.
 */
public final class GraphHopperRival {

  private static final double MILLIS_PER_SECOND = 1_000;
  private static final int TIME_BITS = 31;

  private final BaseGraph graph;
  private final Weighting weighting;
  private final RoutingCHGraph hierarchy;

  /** Prepares the hierarchy; some seconds for a city. */
  public GraphHopperRival(PlainRoads roads) {
    var time = new IntEncodedValueImpl("fengsui_millis", TIME_BITS, true);
    graph = new BaseGraph.Builder(EncodingManager.start().add(time).build()).create();
    graph.getNodeAccess().setNode(roads.nodeCount() - 1, 0, 0);
    for (int e = 0; e < roads.edgeCount(); e++) {
      boolean open = roads.forwardMillis(e) > 0 || roads.backwardMillis(e) > 0;
      // No quickest way goes round a loop, and GraphHopper takes none.
      if (open && roads.from(e) != roads.to(e)) {
        graph
            .edge(roads.from(e), roads.to(e))
            .setDistance(1)
            .set(time, roads.forwardMillis(e), roads.backwardMillis(e));
      }
    }
    graph.freeze();
    weighting = new Times(time);
    var config = CHConfig.nodeBased("times", weighting);
    var made = PrepareContractionHierarchies.fromGraph(graph, config).doWork();
    hierarchy = RoutingCHGraphImpl.fromGraph(graph, made.getCHStorage(), config);
  }

  /** Milliseconds between two nodes by one query of the hierarchy; below 0 without a way. */
  public long millis(int from, int to) {
    var path = new CHRoutingAlgorithmFactory(hierarchy).createAlgo(new PMap()).calcPath(from, to);
    return path.isFound() ? Math.round(path.getWeight() * MILLIS_PER_SECOND) : -1;
  }

  /** Milliseconds from every node to one, by its tree; below 0 without a way. */
  public long[] millisToFromAll(int to) {
    long[] all = new long[graph.getNodes()];
    Arrays.fill(all, -1);
    var tree = new ShortestPathTree(graph, weighting, true, TraversalMode.NODE_BASED);
    tree.setWeightLimit(Double.MAX_VALUE);
    tree.search(to, label -> all[label.node] = Math.round(label.weight * MILLIS_PER_SECOND));
    return all;
  }

  /** Weighs an edge by its time alone. */
  private record Times(IntEncodedValue time) implements Weighting {

    @Override
    public double calcMinWeightPerDistance() {
      return 0;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      int millis = reverse ? edge.getReverse(time) : edge.get(time);
      return millis == 0 ? Double.POSITIVE_INFINITY : millis / MILLIS_PER_SECOND;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
      return reverse ? edge.getReverse(time) : edge.get(time);
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public boolean hasTurnCosts() {
      return false;
    }

    @Override
    public String getName() {
      return "times";
    }
  }
}
