package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.BitSet;
import java.util.List;

/**
 * How soon every place on the road is reached by one vehicle class from many origins: by the
 * soonest of them, and by the soonest other one.
 *
 * <p>One Dijkstra search forward from all origins at once in which every node is settled at most
 * twice, by two different origins. So for each place it is known what is left when any one origin
 * goes away, without another search. Times include what an origin takes to roll and its way to the
 * road. Cost: O(2(n + m) log n), ended at the limit. Immutable; safe for concurrent use.
 */
public final class Reach {
  /** The time of a place that is not reached within the limit. */
  public static final int NONE = NodeTimes.NONE;

  /** No search goes further than this. */
  public static final int LIMIT_MILLIS_MAX = 4 * 3_600_000;

  /** More origins at once are not expected in one prefecture. */
  public static final int ORIGINS_MAX = 100_000;

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final VehicleClass vehicleClass;
  private final int limitMillis;
  private final List<ReachOrigin> origins;
  private final ReachSearch nodes;
  private final BitSet edgesWithOrigin = new BitSet();

  private Reach(
      RoadGraph graph, VehicleClass vehicleClass, List<ReachOrigin> origins, int limitMillis) {
    this.graph = graph;
    this.network = graph.network(vehicleClass);
    this.vehicleClass = vehicleClass;
    this.limitMillis = limitMillis;
    this.origins = List.copyOf(origins);
    this.nodes = new ReachSearch(graph.nodeCount(), limitMillis);
    for (int i = 0; i < this.origins.size(); i++) {
      seed(i);
    }
    nodes.run(network);
  }

  /**
   * Searches.
   *
   * @param origins snapped on this network for this class; their place in the list names them
   * @param limitMillis places further than this are not reached, 0 to {@link #LIMIT_MILLIS_MAX}
   */
  static Reach from(
      RoadGraph graph, VehicleClass vehicleClass, List<ReachOrigin> origins, int limitMillis) {
    if (limitMillis < 0 || limitMillis > LIMIT_MILLIS_MAX) {
      throw new IllegalArgumentException(
          "limitMillis must be 0 to " + LIMIT_MILLIS_MAX + ": " + limitMillis);
    }
    if (origins.size() > ORIGINS_MAX) {
      throw new IllegalArgumentException(
          "there may be at most " + ORIGINS_MAX + " origins: " + origins.size());
    }
    for (var origin : origins) {
      var snap = origin.snap();
      if (snap.network() != graph.network() || snap.vehicleClass() != vehicleClass) {
        throw new IllegalArgumentException("origin was snapped on another network: " + snap);
      }
    }
    return new Reach(graph, vehicleClass, origins, limitMillis);
  }

  private void seed(int origin) {
    var snap = origins.get(origin).snap();
    int rolling = origins.get(origin).rollingMillis();
    int edge = snap.edge();
    edgesWithOrigin.set(edge);
    int forward = Start.leavingForward(graph, network, snap);
    if (forward > 0) {
      nodes.offer(graph.edgeTo(edge), rolling + forward - Start.passed(forward, snap), origin);
    }
    int backward = Start.leavingBackward(graph, network, snap);
    if (backward > 0) {
      nodes.offer(graph.edgeFrom(edge), rolling + Start.passed(backward, snap), origin);
    }
  }

  public VehicleClass vehicleClass() {
    return vehicleClass;
  }

  /** How many origins there are. */
  public int originCount() {
    return origins.size();
  }

  public int limitMillis() {
    return limitMillis;
  }

  /** How soon a point of an edge is reached, and by whom; one read of each end of the edge. */
  public void look(int edge, int alongMillimeters, Soonest into) {
    int length = graph.edgeMillimeters(edge);
    int forward = network.forwardMillis(edge);
    if (forward > 0) {
      int part = ClassNetwork.part(forward, alongMillimeters, length);
      nodes.offer(graph.edgeFrom(edge), part, limitMillis, into);
    }
    int backward = network.backwardMillis(edge);
    if (backward > 0) {
      int part = backward - ClassNetwork.part(backward, alongMillimeters, length);
      nodes.offer(graph.edgeTo(edge), part, limitMillis, into);
    }
    if (edgesWithOrigin.get(edge)) {
      lookOnEdge(edge, alongMillimeters, length, into);
    }
  }

  private void lookOnEdge(int edge, int along, int length, Soonest into) {
    for (int i = 0; i < origins.size(); i++) {
      var origin = origins.get(i);
      if (origin.snap().edge() == edge) {
        int here = origin.snap().alongMillimeters();
        int full = along >= here ? network.forwardMillis(edge) : network.backwardMillis(edge);
        if (full > 0) {
          int way =
              Math.abs(
                  ClassNetwork.part(full, along, length) - ClassNetwork.part(full, here, length));
          into.offer(origin.rollingMillis() + way, i, limitMillis);
        }
        if (along == here && full == 0) {
          into.offer(origin.rollingMillis(), i, limitMillis);
        }
      }
    }
  }

  /** Adds the parts of an edge that are reached within a time. */
  public void cover(int edge, int withinMillis, Covered into) {
    int within = Math.min(withinMillis, limitMillis);
    int forward = network.forwardMillis(edge);
    if (forward > 0) {
      into.addPrefix(reached(within, nodes.firstMillis(graph.edgeFrom(edge)), forward, into));
    }
    int backward = network.backwardMillis(edge);
    if (backward > 0) {
      into.addSuffix(reached(within, nodes.firstMillis(graph.edgeTo(edge)), backward, into));
    }
    if (edgesWithOrigin.get(edge)) {
      coverOnEdge(edge, within, into);
    }
  }

  private void coverOnEdge(int edge, int within, Covered into) {
    for (var origin : origins) {
      if (origin.snap().edge() == edge && origin.rollingMillis() <= within) {
        int here = origin.snap().alongMillimeters();
        int ahead = reached(within, origin.rollingMillis(), network.forwardMillis(edge), into);
        int behind = reached(within, origin.rollingMillis(), network.backwardMillis(edge), into);
        into.addMiddle(here - behind, here + ahead);
      }
    }
  }

  /** Millimetres of an edge that are driven in the time that is left at its beginning. */
  private static int reached(int withinMillis, int atMillis, int fullMillis, Covered of) {
    if (fullMillis == 0 || atMillis > withinMillis) {
      return 0;
    }
    long left = (long) withinMillis - atMillis;
    return left >= fullMillis
        ? of.lengthMillimeters()
        : (int) (left * of.lengthMillimeters() / fullMillis);
  }
}
