package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.region.osm.OsmSink;
import fengsui.roads.build.RoadGraphBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nodes of all drivable ways: where they lie, how often ways pass them, and which are barriers.
 * A node is found by binary search in the sorted ids; 22 bytes a node.
 */
final class WayNodes implements OsmSink {

  /** A node that ways name and the extract lacks. */
  static final int MISSING = -1;

  private static final int END = 2;

  private final long[] ids;
  private final int[] lonsE7;
  private final int[] latsE7;
  private final boolean[] present;
  private final byte[] uses;
  private final int[] roadNodes;
  private final Map<Integer, Map<String, String>> barriers = new HashMap<>();

  /**
   * @param refs node ids of all ways, in any order, with repetitions
   */
  WayNodes(long[] refs) {
    Arrays.sort(refs);
    int count = 0;
    for (int i = 0; i < refs.length; i++) {
      if (i == 0 || refs[i] != refs[i - 1]) {
        refs[count++] = refs[i];
      }
    }
    ids = Arrays.copyOf(refs, count);
    lonsE7 = new int[count];
    latsE7 = new int[count];
    present = new boolean[count];
    uses = new byte[count];
    roadNodes = new int[count];
    Arrays.fill(roadNodes, MISSING);
  }

  @Override
  public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
    int node = Arrays.binarySearch(ids, id);
    if (node >= 0) {
      lonsE7[node] = lonE7;
      latsE7[node] = latE7;
      present[node] = true;
      if (Barriers.isOne(tags)) {
        barriers.put(node, tags);
      }
    }
  }

  /** The number of a node here; {@link #MISSING} when the extract lacks it. */
  int find(long id) {
    int node = Arrays.binarySearch(ids, id);
    return node >= 0 && present[node] ? node : MISSING;
  }

  int lonE7(int node) {
    return lonsE7[node];
  }

  int latE7(int node) {
    return latsE7[node];
  }

  /** Counts one more way at the node, or that a way ends there. */
  void use(int node, boolean end) {
    uses[node] = (byte) Math.min(END, uses[node] + (end ? END : 1));
  }

  /** Whether edges have to be cut at the node. */
  boolean isJunction(int node) {
    return uses[node] >= END || barriers.containsKey(node);
  }

  /** How many nodes of ways the extract lacks. */
  int missing() {
    int missing = 0;
    for (boolean found : present) {
      missing += found ? 0 : 1;
    }
    return missing;
  }

  /**
   * The node of the network where an edge ends. At a barrier each edge gets an end of its own, tied
   * to the others by a passage that only those may take whom the barrier lets through.
   */
  int roadNode(int node, RoadGraphBuilder builder) {
    if (roadNodes[node] == MISSING) {
      roadNodes[node] = builder.addNode(lonsE7[node], latsE7[node]);
    }
    var barrier = barriers.get(node);
    if (barrier == null) {
      return roadNodes[node];
    }
    int end = builder.addNode(lonsE7[node], latsE7[node]);
    var passage = Barriers.passage(barrier);
    if (passage.forward(VehicleClass.LIGHT) > 0) {
      builder.addEdge(end, roadNodes[node], new int[0], "", passage);
    }
    return end;
  }
}
