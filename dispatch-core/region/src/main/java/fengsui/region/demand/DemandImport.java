package fengsui.region.demand;

import fengsui.region.osm.OsmThings;
import fengsui.roads.RoadGraph;
import fengsui.roads.demand.DemandKind;
import fengsui.roads.demand.DemandWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Finds every house number and all key premises of an extract and puts them on its roads. One thing
 * with a house number is one address, however many numbers it names; it may be key premises too.
 */
public final class DemandImport {
  private DemandImport() {}

  /** Writes what the extract knows, in a form that only these roads can be used with. */
  public static void write(Path pbf, RoadGraph roads, Path file) throws IOException {
    var demand = new DemandWriter();
    OsmThings.read(
        pbf,
        tags -> isAddress(tags) || KeyPremises.isOne(tags),
        (thing, locations) -> {
          if (isAddress(thing.tags())) {
            demand.add(DemandKind.ADDRESS, thing.lonLat());
          }
          if (KeyPremises.isOne(thing.tags())) {
            demand.add(DemandKind.KEY_PREMISES, thing.lonLat());
          }
        });
    demand.write(file, roads);
  }

  private static boolean isAddress(Map<String, String> tags) {
    return !tags.getOrDefault("addr:housenumber", "").isBlank();
  }
}
