package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * {@link TravelTimes} by one reverse tree per destination. The trees least recently asked for are
 * forgotten when there are {@link #treesMax()} of them; who still holds a destination keeps its
 * tree.
 *
 * <p>Two threads that ask for the same new destination at once may both search; the results are
 * equal.
 */
public final class RoadTimes implements TravelTimes {

  /** More open incidents and typed places at once are not expected in one prefecture. */
  public static final int TREES_MAX = 512;

  /** Even on a large network this many trees are kept, so that a typed place stays at hand. */
  public static final int TREES_MIN = 16;

  /** Memory that cached trees may take, above {@link #TREES_MIN} of them. */
  public static final long TREE_BYTES_MAX = 128L << 20;

  private final RoadGraph graph;
  private final Snapper snapper;
  private final int treesMax;
  private final SequencedMap<Key, ReverseTree> trees = new LinkedHashMap<>(64, 0.75f, true);

  public RoadTimes(RoadGraph graph) {
    this.graph = graph;
    this.snapper = new Snapper(graph);
    long fitting = TREE_BYTES_MAX / Integer.BYTES / graph.nodeCount();
    this.treesMax = Math.clamp(fitting, TREES_MIN, TREES_MAX);
  }

  @Override
  public Optional<Snap> snap(LonLat place, double headingDegrees, VehicleClass vehicleClass) {
    if (Double.isInfinite(headingDegrees)) {
      throw new IllegalArgumentException("headingDegrees must be finite or NaN: " + headingDegrees);
    }
    return snapper.origin(place, headingDegrees, vehicleClass);
  }

  @Override
  public Destination destination(LonLat place, VehicleClass vehicleClass) {
    var target = snapper.target(place, vehicleClass);
    if (target.isEmpty()) {
      return new RoadlessDestination(place, vehicleClass);
    }
    return new TreeDestination(graph, target.get(), tree(target.get()));
  }

  /** How many trees are kept for this network. */
  public int treesMax() {
    return treesMax;
  }

  private ReverseTree tree(Snap target) {
    var key = new Key(target.edge(), target.alongMillimeters(), target.vehicleClass());
    synchronized (trees) {
      var known = trees.get(key);
      if (known != null) {
        return known;
      }
    }
    var made = ReverseTree.to(target, graph);
    synchronized (trees) {
      trees.put(key, made);
      if (trees.size() > treesMax) {
        trees.pollFirstEntry();
      }
    }
    return made;
  }

  int treeCount() {
    synchronized (trees) {
      return trees.size();
    }
  }

  private record Key(int edge, int alongMillimeters, VehicleClass vehicleClass) {}
}
