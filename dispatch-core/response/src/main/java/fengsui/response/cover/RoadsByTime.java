package fengsui.response.cover;

import fengsui.domain.cover.RoadBands;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Covered;
import fengsui.roads.ReachOrigin;
import fengsui.roads.TravelTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the roads of a region by how soon they are reached. */
public final class RoadsByTime {
  private static final long[] NOTHING = {};
  private static final UnitId NOBODY = new UnitId("ISOCHRONE");

  private RoadsByTime() {}

  /**
   * Isochrones: the roads that one class drives to from a place within each limit, counted from
   * rolling. Nothing when no road of the class is near.
   *
   * @param minutes ascending, each at most 60
   */
  public static RoadBands isochrones(
      TravelTimes roads,
      CoverGround ground,
      LonLat from,
      VehicleClass vehicleClass,
      List<Integer> minutes,
      EtaModel etas,
      Instant at) {
    var origin =
        roads.snap(from, TravelTimes.HEADING_UNKNOWN, vehicleClass).stream()
            .map(snap -> new CoverUnit(NOBODY, new ReachOrigin(snap, 0)))
            .toList();
    var reach = ForceReach.of(roads, Pace.of(etas, at), origin, minutes.getLast() * 60_000);
    return bands(ground, reach, minutes, null, false);
  }

  /**
   * The roads by the limit that they are reached within.
   *
   * @param within only roads whose middle lies there; null for all
   * @param withBeyond whether what is reached within no limit is a band too
   */
  static RoadBands bands(
      CoverGround ground,
      ForceReach reach,
      List<Integer> minutes,
      @Nullable Bounds within,
      boolean withBeyond) {
    var graph = ground.graph();
    var names = new ArrayList<>(minutes);
    if (withBeyond) {
      names.add(0);
    }
    var writer = new BandWriter(graph, names);
    var covered = new Covered();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int length = ground.roadMillimeters(edge);
      if (length > 0 && (within == null || within.contains(graph.middle(edge)))) {
        long[] before = NOTHING;
        for (int i = 0; i < minutes.size(); i++) {
          reach.cover(edge, length, minutes.get(i) * 60_000, covered);
          long[] parts = covered.parts();
          writer.add(i, edge, parts, before);
          before = parts;
        }
        if (withBeyond) {
          writer.add(minutes.size(), edge, new long[] {length}, before);
        }
      }
    }
    return writer.bands();
  }
}
