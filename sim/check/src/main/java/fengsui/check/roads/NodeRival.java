package fengsui.check.roads;

import fengsui.check.rival.GraphHopperRival;
import fengsui.domain.geo.LonLat;
import fengsui.roads.Snap;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a user of GraphHopper does to find the nearest units. All stand at the nearer end of the
 * edge that they were snapped to, so that it is asked from node to node. Units were snapped
 * beforehand; an incident is snapped by our search, some 6 us, in place of its own.
 */
public final class NodeRival {

  private final GraphHopperRival router;
  private final PlainRoads roads;
  private final UnitField field;
  private final int[] nodes;

  /** For the units of a field. */
  public NodeRival(GraphHopperRival router, PlainRoads roads, UnitField field) {
    this.router = router;
    this.roads = roads;
    this.field = field;
    this.nodes = IntStream.range(0, field.unitCount()).map(u -> node(field.unit(u))).toArray();
  }

  private int node(Snap at) {
    return 2L * at.alongMillimeters() < at.edgeMillimeters()
        ? roads.from(at.edge())
        : roads.to(at.edge());
  }

  /** The node of an incident; of one without a road the first. */
  private int node(LonLat place) {
    return field
        .times()
        .destination(place, field.map().vehicleClass())
        .snap()
        .map(this::node)
        .orElse(0);
  }

  /** One query for each of those that are nearest by air; the soonest times of them. */
  public long[] shortlist(LonLat place, long required, int candidates, int count) {
    int to = node(place);
    int[] near =
        eligible(required)
            .mapToObj(unit -> new Near(unit, squareMeters(field.unit(unit).point(), place)))
            .sorted((a, b) -> Double.compare(a.square, b.square))
            .limit(candidates)
            .mapToInt(Near::unit)
            .toArray();
    return soonest(Arrays.stream(near).mapToLong(unit -> router.millis(nodes[unit], to)), count);
  }

  private record Near(int unit, double square) {}

  private static double squareMeters(LonLat one, LonLat other) {
    double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians(other.lat()));
    double north = one.lat() - other.lat();
    return east * east + north * north;
  }

  /** One tree over all nodes; the soonest times of the eligible. */
  public long[] oneToMany(LonLat place, long required, int count) {
    long[] all = router.millisToFromAll(node(place));
    return soonest(eligible(required).mapToLong(unit -> all[nodes[unit]]), count);
  }

  /** One query for each eligible unit; the soonest times of them. */
  public long[] repeated(LonLat place, long required, int count) {
    int to = node(place);
    return soonest(eligible(required).mapToLong(u -> router.millis(nodes[u], to)), count);
  }

  private IntStream eligible(long required) {
    return IntStream.range(0, nodes.length).filter(unit -> field.isEligible(unit, required));
  }

  private static long[] soonest(LongStream millis, int count) {
    return millis.filter(m -> m >= 0).sorted().limit(count).toArray();
  }
}
