package fengsui.region.basemap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing is drawn: its layer, its class there, and the first zoom that shows it.
 *
 * @param area true if a closed way of this kind is a surface
 */
record MapStyle(MapLayer layer, String kind, int minZoom, boolean area) {

  /** The style of a way or of an area relation; null if the map does not draw it. */
  static @Nullable MapStyle of(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    if (!highway.isEmpty()) {
      return road(highway);
    }
    if (!tags.getOrDefault("building", "no").equals("no")) {
      return new MapStyle(MapLayer.BUILDINGS, buildingKind(tags), 14, true);
    }
    MapStyle water = water(tags);
    if (water != null) {
      return water;
    }
    String railway = tags.getOrDefault("railway", "");
    if (railway.equals("rail") || railway.equals("light_rail")) {
      return new MapStyle(MapLayer.ROADS, "rail", 9, false);
    }
    if (tags.getOrDefault("aeroway", "").equals("runway")) {
      return new MapStyle(MapLayer.ROADS, "runway", 10, false);
    }
    return landuse(tags);
  }

  static MapStyle boundary(int adminLevel) {
    int zoom = adminLevel <= 4 ? 5 : adminLevel <= 6 ? 7 : 10;
    return new MapStyle(MapLayer.BOUNDARIES, Integer.toString(adminLevel), zoom, false);
  }

  /** The style of a place node; null if it is too small to name. */
  static @Nullable MapStyle place(Map<String, String> tags) {
    int zoom =
        switch (tags.getOrDefault("place", "")) {
          case "city" -> 5;
          case "town", "county" -> 7;
          case "village", "suburb", "district" -> 10;
          case "hamlet", "neighbourhood", "quarter", "island" -> 12;
          case "isolated_dwelling", "farm", "locality" -> 13;
          default -> 0;
        };
    return zoom == 0
        ? null
        : new MapStyle(MapLayer.PLACES, tags.getOrDefault("place", ""), zoom, false);
  }

  private static @Nullable MapStyle road(String highway) {
    String bare = highway.endsWith("_link") ? highway.substring(0, highway.length() - 5) : highway;
    return switch (bare) {
      case "motorway" -> new MapStyle(MapLayer.ROADS, "motorway", 5, false);
      case "trunk" -> new MapStyle(MapLayer.ROADS, "trunk", 5, false);
      case "primary" -> new MapStyle(MapLayer.ROADS, "primary", 7, false);
      case "secondary" -> new MapStyle(MapLayer.ROADS, "secondary", 9, false);
      case "tertiary" -> new MapStyle(MapLayer.ROADS, "tertiary", 10, false);
      case "residential", "unclassified", "living_street", "road" ->
          new MapStyle(MapLayer.ROADS, "minor", 12, false);
      case "service", "track", "busway" -> new MapStyle(MapLayer.ROADS, "service", 13, false);
      case "footway", "path", "cycleway", "pedestrian", "steps", "bridleway" ->
          new MapStyle(MapLayer.ROADS, "path", 14, false);
      default -> null;
    };
  }

  private static String buildingKind(Map<String, String> tags) {
    return switch (tags.getOrDefault("building", "")) {
      case "industrial", "warehouse", "factory", "storage_tank" -> "industrial";
      case "school", "hospital", "public", "civic", "university", "fire_station" -> "public";
      default -> "building";
    };
  }

  private static @Nullable MapStyle water(Map<String, String> tags) {
    String natural = tags.getOrDefault("natural", "");
    if (natural.equals("water") || natural.equals("bay")) {
      return new MapStyle(MapLayer.WATER, tags.getOrDefault("water", "water"), 5, true);
    }
    if (natural.equals("coastline")) {
      return new MapStyle(MapLayer.WATER, "coastline", 5, false);
    }
    return switch (tags.getOrDefault("waterway", "")) {
      case "riverbank", "dock" -> new MapStyle(MapLayer.WATER, "river", 5, true);
      case "river" -> new MapStyle(MapLayer.WATER, "river", 7, false);
      case "canal" -> new MapStyle(MapLayer.WATER, "canal", 10, false);
      case "stream", "ditch", "drain" -> new MapStyle(MapLayer.WATER, "stream", 13, false);
      default ->
          switch (tags.getOrDefault("landuse", "")) {
            case "reservoir", "basin" -> new MapStyle(MapLayer.WATER, "reservoir", 5, true);
            default -> null;
          };
    };
  }

  private static @Nullable MapStyle landuse(Map<String, String> tags) {
    for (String key : new String[] {"landuse", "natural", "leisure", "amenity", "military"}) {
      String kind = landuseKind(key, tags.getOrDefault(key, ""));
      if (!kind.isEmpty()) {
        return new MapStyle(MapLayer.LANDUSE, kind, 7, true);
      }
    }
    return null;
  }

  private static String landuseKind(String key, String value) {
    return switch (value) {
      case "residential",
          "industrial",
          "commercial",
          "retail",
          "farmland",
          "orchard",
          "vineyard",
          "cemetery",
          "quarry",
          "railway",
          "military",
          "construction" ->
          key.equals("landuse") ? value : "";
      case "forest", "wood" -> "wood";
      case "grass", "meadow", "grassland", "heath", "scrub", "village_green" -> "grass";
      case "park", "garden", "golf_course", "nature_reserve" -> "park";
      case "pitch", "stadium", "sports_centre" -> "sport";
      case "glacier", "wetland", "beach" -> value;
      case "sand", "desert", "bare_rock", "scree" -> "bare";
      case "school", "university", "hospital" -> key.equals("amenity") ? value : "";
      default -> "";
    };
  }
}
