package fengsui.region.reference;

import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmThing;
import fengsui.region.osm.OsmThings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds stations, water sources and hospitals in an extract. */
public final class ReferenceImport {

  /** Most stations, water sources and hospitals together; a prefecture has some thousands. */
  static final int FOUND_MAX = 1_000_000;

  private final List<FoundStation> stations = new ArrayList<>();
  private final List<FoundWater> waters = new ArrayList<>();
  private final List<FoundHospital> hospitals = new ArrayList<>();

  private ReferenceImport() {}

  /** Writes what the extract knows to {@code file}, in the order of the extract. */
  public static Reference write(Path pbf, Path file) throws IOException {
    var found = new ReferenceImport();
    OsmThings.read(pbf, ReferenceImport::isWanted, found::take);
    var reference = new Reference(Reference.VERSION, found.stations, found.waters, found.hospitals);
    reference.write(file);
    return reference;
  }

  private static boolean isWanted(Map<String, String> tags) {
    String amenity = tags.getOrDefault("amenity", "");
    return amenity.equals("fire_station") || amenity.equals("hospital") || waterKind(tags) != null;
  }

  private void take(OsmThing thing, NodeLocations locations) {
    if (stations.size() + waters.size() + hospitals.size() >= FOUND_MAX) {
      throw new IllegalArgumentException(
          "the extract has more than " + FOUND_MAX + " stations, waters and hospitals");
    }
    if (thing.has("amenity", "fire_station")) {
      stations.add(
          new FoundStation(
              thing.osmId(),
              thing.tag("name"),
              thing.tag("operator"),
              first(thing, "fengsui:kind", "fire_station:type"),
              thing.lonLat()));
    } else if (thing.has("amenity", "hospital")) {
      hospitals.add(
          new FoundHospital(
              thing.osmId(),
              thing.tag("name"),
              thing.tag("operator"),
              thing.has("emergency", "yes"),
              thing.lonLat()));
    }
    WaterKind water = waterKind(thing.tags());
    if (water != null) {
      waters.add(water(water, thing));
    }
  }

  private static FoundWater water(WaterKind kind, OsmThing thing) {
    return new FoundWater(
        thing.osmId(),
        kind,
        first(thing, "ref", "fire_hydrant:ref", "local_ref"),
        thing.tag("name"),
        first(thing, "fire_hydrant:type", "water_tank:type"),
        Quantities.flowLps(first(thing, "flow_rate", "fire_hydrant:flow_capacity")),
        Quantities.pressureKpa(first(thing, "pressure", "fire_hydrant:pressure")),
        Quantities.volumeLitres(first(thing, "water_tank:volume", "volume", "capacity")),
        thing.lonLat());
  }

  private static @Nullable WaterKind waterKind(Map<String, String> tags) {
    if (tags.getOrDefault("man_made", "").equals("water_crane")
        || tags.getOrDefault("fengsui:kind", "").equals("water_crane")) {
      return WaterKind.WATER_CRANE;
    }
    return switch (tags.getOrDefault("emergency", "")) {
      case "fire_hydrant" -> WaterKind.HYDRANT;
      case "water_tank", "fire_water_pond" -> WaterKind.TANK;
      case "suction_point" -> WaterKind.SUCTION_POINT;
      default -> null;
    };
  }

  private static String first(OsmThing thing, String... keys) {
    for (String key : keys) {
      String value = thing.tag(key);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
