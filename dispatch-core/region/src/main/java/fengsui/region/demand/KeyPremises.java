package fengsui.region.demand;

import java.util.Map;
import java.util.Set;

/**
 * 消防安全重点单位 as far as a map tells: where many people are, where they cannot help themselves, or
 * where what is stored makes a fire worse. The list follows the service's own: markets and malls,
 * hotels, public halls, hospitals, homes, schools, stations, government, utilities, fuel and
 * chemicals, warehouses, and buildings from {@value #HIGH_RISE_LEVELS} levels.
 */
final class KeyPremises {
  /** A building with a roof above 50 m, which is a high-rise of the first class. */
  static final int HIGH_RISE_LEVELS = 17;

  private static final Map<String, Set<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              "amenity",
              Set.of(
                  "hospital",
                  "nursing_home",
                  "social_facility",
                  "school",
                  "kindergarten",
                  "college",
                  "university",
                  "fuel",
                  "marketplace",
                  "bus_station",
                  "cinema",
                  "theatre",
                  "nightclub",
                  "events_venue",
                  "conference_centre",
                  "library",
                  "prison")),
          Map.entry("shop", Set.of("mall", "department_store", "supermarket", "wholesale")),
          Map.entry("tourism", Set.of("hotel", "museum")),
          Map.entry("leisure", Set.of("stadium", "sports_centre")),
          Map.entry("office", Set.of("government")),
          Map.entry("railway", Set.of("station")),
          Map.entry("aeroway", Set.of("terminal", "aerodrome")),
          Map.entry("industrial", Set.of("oil", "chemical", "warehouse", "refinery", "gas")),
          Map.entry("power", Set.of("plant")),
          Map.entry("substation", Set.of("transmission")),
          Map.entry("telecom", Set.of("exchange", "data_center")),
          Map.entry("man_made", Set.of("works", "storage_tank", "gasometer", "silo")),
          Map.entry("building", Set.of("warehouse", "hospital", "school", "hotel")));

  private KeyPremises() {}

  /** Whether what has these tags is one. */
  static boolean isOne(Map<String, String> tags) {
    for (var key : VALUES.entrySet()) {
      if (key.getValue().contains(tags.getOrDefault(key.getKey(), ""))) {
        return true;
      }
    }
    boolean isDangerous = tags.containsKey("hazard") && !tags.containsKey("highway");
    return isDangerous || isHighRise(tags.getOrDefault("building:levels", ""));
  }

  private static boolean isHighRise(String levels) {
    return levels.matches("[0-9]{1,3}") && Integer.parseInt(levels) >= HIGH_RISE_LEVELS;
  }
}
