package fengsui.town.map;

/**
 * What a district is like before its streets are drawn.
 *
 * @param key short name in Latin letters, unique; seeds the district's dice
 * @param city name for addr:city
 * @param place name of the township, village or park itself
 * @param style what is built there
 * @param degrees how far the grid is turned anticlockwise
 * @param halfU half its length along the main street, metres
 * @param halfV half its length across, metres
 */
record DistrictSpec(
    String key,
    String city,
    String place,
    Style style,
    double lon,
    double lat,
    double degrees,
    double halfU,
    double halfV) {

  /** Kinds of district; spacing is the usual distance between streets, in metres. */
  enum Style {
    TOWN(130, 290),
    NEW_TOWN(210, 380),
    INDUSTRY(300, 480),
    TOWNSHIP(110, 220),
    VILLAGE(80, 140),
    FIELDS(430, 900);

    private final double spacingMin;
    private final double spacingMax;

    Style(double spacingMin, double spacingMax) {
      this.spacingMin = spacingMin;
      this.spacingMax = spacingMax;
    }

    double spacingMin() {
      return spacingMin;
    }

    double spacingMax() {
      return spacingMax;
    }

    boolean hasHouses() {
      return this != FIELDS;
    }
  }
}
