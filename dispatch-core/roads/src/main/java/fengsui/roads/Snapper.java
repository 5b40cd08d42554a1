package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.Meta;
import fengsui.roads.file.RoadFile;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the road that a place belongs to.
 *
 * <p>Cells of the file's grid are looked at ring by ring around the place, until no edge further
 * out can be better; exact, as a test against all edges shows. An edge's cost is its distance in
 * metres, plus up to {@link #HEADING_METERS} when it may not be driven in the vehicle's direction,
 * plus {@link #ISLAND_METERS} when it is not tied to the main network. Equal costs go to the lower
 * edge number. A place further from the grid than the snap radius has no road, and the search ends
 * when all of the grid was looked at: near a pole no ring is ever wide enough in metres.
 */
final class Snapper {

  /** A road against the vehicle's direction counts as this much further away: two carriageways. */
  static final double HEADING_METERS = 40;

  /**
   * A road that cannot reach (or be reached from) the main network counts as this much further
   * away.
   */
  static final double ISLAND_METERS = 500;

  private final RoadGraph graph;
  private final Meta meta;
  private final MemorySegment gridStarts;
  private final MemorySegment gridEdges;

  Snapper(RoadGraph graph) {
    this.graph = graph;
    this.meta = graph.meta();
    this.gridStarts = graph.gridStarts();
    this.gridEdges = graph.gridEdges();
  }

  /** Snaps where a vehicle stands: the road should lead to the main network. */
  Optional<Snap> origin(LonLat place, double headingDegrees, VehicleClass c) {
    return search(
        place, new SnapCandidate(graph, place, headingDegrees, c, RoadFile.LEADS_TO_MAIN));
  }

  /**
   * As {@link #origin}, and what is needed to do it again after a short way.
   *
   * @param before of the same vehicle on the same graph, whatever else has the same network; null
   *     when there is none
   */
  Optional<Tracked> track(@Nullable Tracked before, LonLat place, double heading, VehicleClass c) {
    if (before != null && isOfHere(before.snap(), c)) {
      var same = new SnapCandidate(graph, place, heading, c, RoadFile.LEADS_TO_MAIN);
      same.offer(before.snap().edge());
      if (before.holds(same.cost(), place, heading)) {
        return same.snap().map(before::at);
      }
    }
    var best = new SnapCandidate(graph, place, heading, c, RoadFile.LEADS_TO_MAIN);
    var reached = new double[1];
    return search(place, best, reached)
        .map(
            snap -> {
              // Whoever is further away than both was not looked at.
              double notSeen = Math.min(reached[0], TravelTimes.SNAP_METERS_MAX);
              return new Tracked(snap, place, heading, Math.min(best.othersCost(), notSeen));
            });
  }

  private boolean isOfHere(Snap snap, VehicleClass c) {
    return snap.network() == graph.network() && snap.vehicleClass() == c;
  }

  /** Snaps where a vehicle shall go: the road should be reachable from the main network. */
  Optional<Snap> target(LonLat place, VehicleClass c) {
    return search(
        place,
        new SnapCandidate(
            graph, place, TravelTimes.HEADING_UNKNOWN, c, RoadFile.REACHED_FROM_MAIN));
  }

  private Optional<Snap> search(LonLat place, SnapCandidate best) {
    return search(place, best, new double[1]);
  }

  /**
   * @param reached takes the metres within which every edge was looked at
   */
  private Optional<Snap> search(LonLat place, SnapCandidate best, double[] reached) {
    double x = place.lon() * 1e7 - meta.minLon();
    double y = place.lat() * 1e7 - meta.minLat();
    if (isBeyondReach(x, y, best.metersPerLon())) {
      return Optional.empty();
    }
    long column = (long) Math.floor(x / meta.gridCellLon());
    long row = (long) Math.floor(y / meta.gridCellLat());
    for (long ring = 0; ; ring++) {
      lookAtRing(column, row, ring, best);
      // What has not been looked at lies outside this square around the place.
      double west = x - (double) (column - ring) * meta.gridCellLon();
      double east = (double) (column + ring + 1) * meta.gridCellLon() - x;
      double south = y - (double) (row - ring) * meta.gridCellLat();
      double north = (double) (row + ring + 1) * meta.gridCellLat() - y;
      double reachedMeters =
          Math.min(
              Math.min(west, east) * best.metersPerLon(),
              Math.min(south, north) * SnapCandidate.METERS_PER_LAT);
      if (reachedMeters > TravelTimes.SNAP_METERS_MAX
          || reachedMeters > best.cost()
          || isWholeGrid(column, row, ring)) {
        reached[0] = reachedMeters;
        return best.snap();
      }
    }
  }

  private boolean isBeyondReach(double x, double y, double metersPerLon) {
    double width = (double) meta.gridColumns() * meta.gridCellLon();
    double height = (double) meta.gridRows() * meta.gridCellLat();
    double outsideX = Math.max(0, Math.max(-x, x - width));
    double outsideY = Math.max(0, Math.max(-y, y - height));
    return outsideX * metersPerLon > TravelTimes.SNAP_METERS_MAX
        || outsideY * SnapCandidate.METERS_PER_LAT > TravelTimes.SNAP_METERS_MAX;
  }

  private boolean isWholeGrid(long column, long row, long ring) {
    return column - ring <= 0
        && row - ring <= 0
        && column + ring >= meta.gridColumns() - 1L
        && row + ring >= meta.gridRows() - 1L;
  }

  private void lookAtRing(long column, long row, long ring, SnapCandidate best) {
    long rowFirst = Math.max(0, row - ring);
    long rowLast = Math.min(meta.gridRows() - 1L, row + ring);
    for (long r = rowFirst; r <= rowLast; r++) {
      boolean whole = Math.abs(r - row) == ring;
      long step = whole || ring == 0 ? 1 : 2 * ring;
      for (long c = column - ring; c <= column + ring; c += step) {
        if (c >= 0 && c < meta.gridColumns()) {
          lookAtCell(r * meta.gridColumns() + c, best);
        }
      }
    }
  }

  private void lookAtCell(long cell, SnapCandidate best) {
    int end = gridStarts.getAtIndex(RoadFile.INT, cell + 1);
    for (int i = gridStarts.getAtIndex(RoadFile.INT, cell); i < end; i++) {
      best.offer(gridEdges.getAtIndex(RoadFile.INT, i));
    }
  }
}
