package fengsui.region.gazetteer;

import fengsui.region.osm.OsmThing;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which settlement a point belongs to: the nearest one, where a larger one reaches further.
 * Boundaries are not used, since many extracts have none.
 */
final class Towns {

  /** Further than this from every settlement, in metres over weight, a point has no town. */
  private static final double REACH_METERS = 12_000;

  private static final double METERS_PER_E7 = 0.0111195;

  private record Town(String name, int lonE7, int latE7, double weight) {}

  private final List<Town> towns = new ArrayList<>();

  void add(OsmThing thing, String name) {
    double weight =
        switch (thing.tag("place")) {
          case "city" -> 6;
          case "town", "county", "municipality" -> 3;
          case "village" -> 1;
          default -> 0;
        };
    if (weight > 0) {
      towns.add(new Town(name, thing.lonE7(), thing.latE7(), weight));
    }
  }

  /** The name of the settlement, or an empty text. */
  String townOf(int lonE7, int latE7) {
    double cos = Math.cos(Math.toRadians(latE7 / 1e7));
    String best = "";
    double least = REACH_METERS;
    for (Town town : towns) {
      double dx = ((double) town.lonE7 - lonE7) * cos;
      double dy = (double) town.latE7 - latE7;
      double reach = Math.sqrt(dx * dx + dy * dy) * METERS_PER_E7 / town.weight;
      if (reach < least) {
        least = reach;
        best = town.name;
      }
    }
    return best;
  }
}
