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

  private static final double ROUNDING_METERS = 1e-6;

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final LonLat place;
  private final double lonE7;
  private final double latE7;
  private final boolean hasHeading;
  private final double headingEast;
  private final double headingNorth;
  private final VehicleClass vehicleClass;
  private final int wantedFlag;
  private final double metersPerLon;

  private int[] points = new int[64];
  private int bestEdge = -1;
  private double bestCost = Double.POSITIVE_INFINITY;
  private double othersCost = Double.POSITIVE_INFINITY;
  private double bestMeters;
  private int bestPiece;
  private double bestPart;
  private double bestX;
  private double bestY;

  SnapCandidate(
      RoadGraph graph, LonLat place, double headingDegrees, VehicleClass c, int wantedFlag) {
    this.graph = graph;
    this.network = graph.network(c);
    this.place = place;
    this.lonE7 = place.lon() * 1e7;
    this.latE7 = place.lat() * 1e7;
    this.hasHeading = !Double.isNaN(headingDegrees);
    this.headingEast = Math.sin(Math.toRadians(headingDegrees));
    this.headingNorth = Math.cos(Math.toRadians(headingDegrees));
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

  /** No other edge that was offered costs less. */
  double othersCost() {
    return othersCost;
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
    int bestBefore = bestEdge;
    double costBefore = bestCost;
    double least = offerPieces(edge, count, island, forward, backward);
    if (bestEdge != edge) {
      othersCost = Math.min(othersCost, least);
    } else if (bestBefore != edge) {
      othersCost = Math.min(othersCost, costBefore);
    }
  }

  /** No piece of the edge costs less than what it returns. */
  private double offerPieces(
      int edge, int count, double island, boolean forward, boolean backward) {
    double leastCost = Double.POSITIVE_INFINITY;
    double leastSquare = Double.POSITIVE_INFINITY;
    double x1 = x(points[0]);
    double y1 = y(points[1]);
    for (int i = 0; i + 1 < count; i++) {
      double x2 = x(points[2 * i + 2]);
      double y2 = y(points[2 * i + 3]);
      double dx = x2 - x1;
      double dy = y2 - y1;
      double square = dx * dx + dy * dy;
      double t = square == 0 ? 0 : Math.clamp(-(x1 * dx + y1 * dy) / square, 0, 1);
      double hitX = x1 + t * dx;
      double hitY = y1 + t * dy;
      double metersSquare = hitX * hitX + hitY * hitY;
      // Most pieces are too far away whatever their direction, and need no root.
      if (metersSquare <= nearSquare(island)) {
        double meters = Math.sqrt(metersSquare);
        double cost = meters + island + headingMeters(dx, dy, square, forward, backward);
        leastCost = Math.min(leastCost, cost);
        if (meters <= TravelTimes.SNAP_METERS_MAX && isBetter(cost, edge)) {
          bestEdge = edge;
          bestCost = cost;
          bestMeters = meters;
          bestPiece = i;
          bestPart = t;
          bestX = hitX;
          bestY = hitY;
        }
      } else {
        leastSquare = Math.min(leastSquare, metersSquare);
      }
      x1 = x2;
      y1 = y2;
    }
    return Math.min(leastCost, Math.sqrt(leastSquare) + island);
  }

  /** A piece further away than this cannot be better, square metres. */
  private double nearSquare(double island) {
    double meters = Math.min(bestCost - island, TravelTimes.SNAP_METERS_MAX);
    // What rounding may take off a cost that is equal.
    return meters < 0 ? -1 : (meters + ROUNDING_METERS) * (meters + ROUNDING_METERS);
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
  private double headingMeters(
      double dx, double dy, double square, boolean forward, boolean backward) {
    if (!hasHeading || square == 0) {
      return 0;
    }
    double along = (dx * headingEast + dy * headingNorth) / Math.sqrt(square);
    double best = Math.max(forward ? along : -1, backward ? -along : -1);
    return Snapper.HEADING_METERS * (1 - best) / 2;
  }

  /** Where on the best edge it was hit, as a share of the line's length. */
  private double fraction() {
    int count = copyPoints(bestEdge);
    double passed = 0;
    double hitAt = 0;
    for (int i = 0; i + 1 < count; i++) {
      double dx = x(points[2 * i + 2]) - x(points[2 * i]);
      double dy = y(points[2 * i + 3]) - y(points[2 * i + 1]);
      double length = Math.sqrt(dx * dx + dy * dy);
      if (i == bestPiece) {
        hitAt = passed + bestPart * length;
      }
      passed += length;
    }
    return passed == 0 ? 0 : Math.min(1, hitAt / passed);
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
            (int) Math.round(fraction() * millimeters),
            millimeters,
            new LonLat(Math.clamp(lon, -180, 180), Math.clamp(lat, -90, 90)),
            place,
            bestMeters,
            vehicleClass));
  }

  private double x(int pointLonE7) {
    return (pointLonE7 - lonE7) * metersPerLon;
  }

  private double y(int pointLatE7) {
    return (pointLatE7 - latE7) * METERS_PER_LAT;
  }
}
