package fengsui.town.map;

/** The classes of road that the map draws, with what OpenStreetMap would say of a usual one. */
enum RoadClass {
  MOTORWAY("motorway", 120, 2, 12),
  MOTORWAY_LINK("motorway_link", 50, 1, 8),
  TRUNK("trunk", 80, 4, 16),
  PRIMARY("primary", 60, 4, 15),
  SECONDARY("secondary", 60, 2, 12),
  TERTIARY("tertiary", 50, 2, 10),
  UNCLASSIFIED("unclassified", 40, 1, 8),
  RESIDENTIAL("residential", 40, 2, 8),
  LIVING_STREET("living_street", 20, 1, 5),
  SERVICE("service", 20, 1, 5),
  TRACK("track", 20, 1, 4);

  private final String highway;
  private final int maxspeedKmh;
  private final int lanes;
  private final double setbackMeters;

  RoadClass(String highway, int maxspeedKmh, int lanes, double setbackMeters) {
    this.highway = highway;
    this.maxspeedKmh = maxspeedKmh;
    this.lanes = lanes;
    this.setbackMeters = setbackMeters;
  }

  /** From the centre line to the front of the houses, less a yard of two metres. */
  double setbackMeters() {
    return setbackMeters;
  }

  Tags tags() {
    Tags plain = Tags.of("highway", highway);
    return switch (this) {
      case SERVICE -> plain;
      case LIVING_STREET -> plain.with("maxspeed", Integer.toString(maxspeedKmh));
      case TRACK -> plain.with("tracktype", "grade3").with("surface", "gravel");
      case MOTORWAY, MOTORWAY_LINK ->
          plain
              .with("maxspeed", Integer.toString(maxspeedKmh))
              .with("lanes", Integer.toString(lanes))
              .with("oneway", "yes");
      case TRUNK, PRIMARY, SECONDARY, TERTIARY, UNCLASSIFIED, RESIDENTIAL ->
          plain
              .with("maxspeed", Integer.toString(maxspeedKmh))
              .with("lanes", Integer.toString(lanes))
              .with("surface", "asphalt");
    };
  }
}
