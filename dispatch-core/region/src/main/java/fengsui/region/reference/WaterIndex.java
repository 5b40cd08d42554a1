package fengsui.region.reference;

import fengsui.domain.geo.LonLat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the water sources nearest to a point, by straight line.
 *
 * <p>A packed R-tree is asked for a box that doubles until it surely holds the answer. Immutable
 * after the constructor, safe for any number of threads.
 */
public final class WaterIndex {

  /** Most sources that one question may ask for. */
  public static final int NEAREST_MAX = 200;

  private static final double METERS_PER_DEGREE = 111_195;
  private static final double FIRST_REACH_METERS = 500;
  private static final double REACH_METERS_MAX = 20_100_000;

  private static final Comparator<NearWater> NEAREST_FIRST =
      Comparator.comparingDouble(NearWater::distanceMeters).thenComparing(n -> n.water().osmId());

  private final STRtree tree = new STRtree();
  private final int size;

  /** One source and its straight-line distance from the point asked. */
  public record NearWater(FoundWater water, double distanceMeters) {}

  public WaterIndex(List<FoundWater> waters) {
    for (FoundWater water : waters) {
      LonLat at = water.lonLat();
      tree.insert(new Envelope(at.lon(), at.lon(), at.lat(), at.lat()), water);
    }
    tree.build();
    size = waters.size();
  }

  /**
   * The {@code limit} nearest sources, nearest first, equal distances by id.
   *
   * @param limit 1 to {@value #NEAREST_MAX}
   */
  public List<NearWater> nearest(LonLat point, int limit) {
    if (limit < 1 || limit > NEAREST_MAX) {
      throw new IllegalArgumentException("limit must be 1 to " + NEAREST_MAX + ": " + limit);
    }
    double reach = FIRST_REACH_METERS;
    while (true) {
      List<NearWater> found = within(point, reach);
      boolean complete = found.size() >= Math.min(limit, size);
      if (complete || reach >= REACH_METERS_MAX) {
        return found.subList(0, Math.min(limit, found.size()));
      }
      reach *= 2;
    }
  }

  private List<NearWater> within(LonLat point, double reachMeters) {
    double latReach = reachMeters / METERS_PER_DEGREE;
    double cos = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(point.lat()) + latReach)));
    double lonReach = cos <= 0.01 ? 360 : latReach / cos;
    var box =
        new Envelope(
            point.lon() - lonReach,
            point.lon() + lonReach,
            point.lat() - latReach,
            point.lat() + latReach);
    var found = new ArrayList<NearWater>();
    for (Object hit : tree.query(box)) {
      var water = (FoundWater) hit;
      double meters = point.metersTo(water.lonLat());
      if (meters <= reachMeters) {
        found.add(new NearWater(water, meters));
      }
    }
    found.sort(NEAREST_FIRST);
    return List.copyOf(found);
  }
}
