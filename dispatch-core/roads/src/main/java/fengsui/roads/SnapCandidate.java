package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import java.util.Arrays;
import java.util.Optional;

/**
 * The best edge found so far for one place. Distances are measured on a plane that touches the
 * earth at the place, exact to a few centimetres within the snap radius. One search owns it.
 */
final class SnapCandidate {

  /** Metres per 1e-7 degree of latitude on the sphere that {@link LonLat#metersTo} uses. */
  static final double METERS_PER_LAT = 6_371_008.8 * Math.PI / 180 * 1e-7;

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final LonLat place;
  private final double headingDegrees;
  private final VehicleClass vehicleClass;
  private final int wantedFlag;
  private final double metersPerLon;

  private int[] points = new int[64];
  private int bestEdge = -1;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double bestMeters;
  private double bestFraction;
  private double bestX;
  private double bestY;

  SnapCandidate(
      RoadGraph graph, LonLat place, double headingDegrees, VehicleClass c, int wantedFlag) {
    this.graph = graph;
    this.network = graph.network(c);
    this.place = place;
    this.headingDegrees = headingDegrees;
    this.vehicleClass = c;
    this.wantedFlag = wantedFlag;
    this.metersPerLon = METERS_PER_LAT * Math.cos(Math.toRadians(place.lat()));
  }

  double metersPerLon() {
    return metersPerLon;
  }

  double cost() {
    return bestCost;
  }

  /** Takes the edge when it is better than the best so far. */
  void offer(int edge) {
    boolean forward = millis(edge, true) > 0;
    boolean backward = millis(edge, false) > 0;
    if (!forward && !backward) {
      return;
    }
    int count = copyPoints(edge);
    double island = (network.flags(edge) & wantedFlag) == 0 ? Snapper.ISLAND_METERS : 0;
    double passed = 0;
    double hitAt = -1;
    for (int i = 0; i + 1 < count; i++) {
      double x1 = x(points[2 * i]);
      double y1 = y(points[2 * i + 1]);
      double dx = x(points[2 * i + 2]) - x1;
      double dy = y(points[2 * i + 3]) - y1;
      double square = dx * dx + dy * dy;
      double t = square == 0 ? 0 : Math.clamp(-(x1 * dx + y1 * dy) / square, 0, 1);
      double hitX = x1 + t * dx;
      double hitY = y1 + t * dy;
      // Not Math.hypot, which guards against overflow at ten times the cost.
      double meters = Math.sqrt(hitX * hitX + hitY * hitY);
      double cost = meters + island + headingMeters(dx, dy, forward, backward);
      double length = Math.sqrt(square);
      if (meters <= TravelTimes.SNAP_METERS_MAX && isBetter(cost, edge)) {
        bestEdge = edge;
        bestCost = cost;
        bestMeters = meters;
        bestX = hitX;
        bestY = hitY;
        hitAt = passed + t * length;
      }
      passed += length;
    }
    if (hitAt >= 0) {
      bestFraction = passed == 0 ? 0 : Math.min(1, hitAt / passed);
    }
  }

  /** No way ends on a closed road, but one may start there. */
  private int millis(int edge, boolean forward) {
    if (wantedFlag == RoadFile.LEADS_TO_MAIN) {
      return forward ? network.forwardMillisLeaving(edge) : network.backwardMillisLeaving(edge);
    }
    return forward ? network.forwardMillis(edge) : network.backwardMillis(edge);
  }

  /** How many points of the edge stand in {@link #points} now. */
  private int copyPoints(int edge) {
    int count = graph.pointCount(edge);
    if (points.length < 2 * count) {
      points = Arrays.copyOf(points, 4 * count);
    }
    graph.copyPoints(edge, points);
    return count;
  }

  private boolean isBetter(double cost, int edge) {
    return cost < bestCost || (cost == bestCost && edge < bestEdge);
  }

  /**
   * 0 when the piece may be driven along the heading, {@link Snapper#HEADING_METERS} when only
   * against it.
   */
  private double headingMeters(double dx, double dy, boolean forward, boolean backward) {
    double length = Math.sqrt(dx * dx + dy * dy);
    if (Double.isNaN(headingDegrees) || length == 0) {
      return 0;
    }
    double heading = Math.toRadians(headingDegrees);
    double along = (dx * Math.sin(heading) + dy * Math.cos(heading)) / length;
    double best = Math.max(forward ? along : -1, backward ? -along : -1);
    return Snapper.HEADING_METERS * (1 - best) / 2;
  }

  Optional<Snap> snap() {
    if (bestEdge < 0) {
      return Optional.empty();
    }
    int millimeters = graph.edgeMillimeters(bestEdge);
    double lon = place.lon() + bestX / metersPerLon * 1e-7;
    double lat = place.lat() + bestY / METERS_PER_LAT * 1e-7;
    return Optional.of(
        new Snap(
            graph.network(),
            bestEdge,
            (int) Math.round(bestFraction * millimeters),
            millimeters,
            new LonLat(Math.clamp(lon, -180, 180), Math.clamp(lat, -90, 90)),
            place,
            bestMeters,
            vehicleClass));
  }

  private double x(int lonE7) {
    return (lonE7 - place.lon() * 1e7) * metersPerLon;
  }

  private double y(int latE7) {
    return (latE7 - place.lat() * 1e7) * METERS_PER_LAT;
  }
}
