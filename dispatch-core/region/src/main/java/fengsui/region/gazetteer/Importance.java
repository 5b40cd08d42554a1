package fengsui.region.gazetteer;

import fengsui.region.osm.OsmThing;

/** How much a name counts among equally good matches: 1 to 1000. */
final class Importance {

  static final int CROSSING = 90;
  static final int ADDRESS = 90;
  static final int HYDRANT = 50;
  static final int POST = 80;
  private static final int PREMISES = 100;
  private static final int PREMISES_PUBLIC = 160;
  private static final int STREET_LEAST = 120;
  private static final int STREET_MOST = 300;

  private Importance() {}

  static int ofPlace(OsmThing thing) {
    return switch (thing.tag("place")) {
      case "city" -> 1000;
      case "town", "county", "municipality" -> 800;
      case "suburb", "district", "borough", "quarter" -> 500;
      case "village" -> 450;
      case "hamlet", "neighbourhood" -> 320;
      default -> 250;
    };
  }

  static int ofPremises(OsmThing thing) {
    return switch (thing.tag("amenity")) {
      case "hospital",
          "school",
          "university",
          "college",
          "fire_station",
          "police",
          "townhall",
          "fuel",
          "marketplace",
          "bus_station",
          "kindergarten" ->
          PREMISES_PUBLIC;
      default -> thing.has("railway", "station") ? PREMISES_PUBLIC : PREMISES;
    };
  }

  /** Longer streets count more. */
  static int ofStreet(int points) {
    return Math.min(STREET_MOST, STREET_LEAST + points);
  }
}
