package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.HubLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * {@link TravelTimes} by the hub labels of a class where there are some, else by one reverse tree
 * per destination. The trees least recently asked for are forgotten when there are {@link
 * #treesMax()} of them; who still holds a destination keeps its tree.
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

  /** A sweep passes over so many nodes in the time of asking one label of both ends. */
  static final int NODES_PER_ASK = 256;

  private final RoadGraph graph;
  private final Snapper snapper;
  private final Map<VehicleClass, HubLabels> labels;
  private final int treesMax;
  private final SequencedMap<Key, ReverseTree> trees = new LinkedHashMap<>(64, 0.75f, true);

  /** Answers by trees alone. */
  public RoadTimes(RoadGraph graph) {
    this(graph, Map.of());
  }

  /**
   * Answers by labels where there are some for a class.
   *
   * @param labels made for this network
   */
  public RoadTimes(RoadGraph graph, Map<VehicleClass, HubLabels> labels) {
    this.graph = graph;
    this.labels = Map.copyOf(labels);
    this.snapper = new Snapper(graph);
    long fitting = TREE_BYTES_MAX / Integer.BYTES / graph.nodeCount();
    this.treesMax = Math.clamp(fitting, TREES_MIN, TREES_MAX);
  }

  @Override
  public Optional<Snap> snap(LonLat place, double headingDegrees, VehicleClass vehicleClass) {
    requireHeading(headingDegrees);
    return snapper.origin(place, headingDegrees, vehicleClass);
  }

  private static void requireHeading(double headingDegrees) {
    if (Double.isInfinite(headingDegrees)) {
      throw new IllegalArgumentException("headingDegrees must be finite or NaN: " + headingDegrees);
    }
  }

  /**
   * As {@link #snap}, with what is needed to do it again after a short way; some twenty times
   * quicker while the vehicle stays on its road.
   *
   * @param before of the same vehicle on these roads; null when there is none, or when it was found
   *     under other controls, which may have opened a road that is nearer
   */
  public Optional<Tracked> track(
      @Nullable Tracked before, LonLat place, double headingDegrees, VehicleClass vehicleClass) {
    requireHeading(headingDegrees);
    return snapper.track(before, place, headingDegrees, vehicleClass);
  }

  @Override
  public Destination destination(LonLat place, VehicleClass vehicleClass) {
    var target = target(place, vehicleClass);
    if (target.isEmpty()) {
      return new RoadlessDestination(place, vehicleClass);
    }
    return new RoadDestination(graph, target.get(), times(target.get()));
  }

  /**
   * A destination prepared for many questions: by a sweep where there are labels and that is
   * quicker than to ask them.
   *
   * @param asks how many questions there will be
   * @return null when no road that the class may use is near the place
   */
  @Nullable RoadDestination roadDestination(LonLat place, VehicleClass vehicleClass, int asks) {
    var target = snapper.target(place, vehicleClass).orElse(null);
    return target == null ? null : new RoadDestination(graph, target, times(target, asks));
  }

  @Override
  public Reach reach(VehicleClass vehicleClass, List<ReachOrigin> origins, int limitMillis) {
    return Reach.from(graph, vehicleClass, origins, limitMillis);
  }

  @Override
  public RoadTimes now() {
    return this;
  }

  /** Where a way to a place ends on the road; empty when none is near that the class may drive. */
  Optional<Snap> target(LonLat place, VehicleClass vehicleClass) {
    return snapper.target(place, vehicleClass);
  }

  RoadGraph graph() {
    return graph;
  }

  /** Whether any class is answered by labels. */
  boolean hasLabels() {
    return !labels.isEmpty();
  }

  /** The labels of a class; null when trees answer. */
  @Nullable HubLabels labels(VehicleClass vehicleClass) {
    return labels.get(vehicleClass);
  }

  private NodeTimes times(Snap target) {
    var made = labels.get(target.vehicleClass());
    return made == null ? tree(target) : LabelTimes.to(target, graph, made);
  }

  private NodeTimes times(Snap target, int asks) {
    var times = times(target);
    boolean many = asks > graph.nodeCount() / NODES_PER_ASK;
    return many && times instanceof LabelTimes byLabels ? byLabels.swept() : times;
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
