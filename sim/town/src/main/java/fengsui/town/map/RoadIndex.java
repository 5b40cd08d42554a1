package fengsui.town.map;

/**
 * The finished roads by place, for everything that must stand beside one. Motorways and their ramps
 * are left out.
 */
final class RoadIndex {

  private final SegmentGrid<Tags> grid = new SegmentGrid<>(150);

  void add(Point a, Point b, Tags tags) {
    if (!tags.find("highway").orElse("").startsWith("motorway")) {
      grid.add(a, b, tags);
    }
  }

  double distance(Point p, double farMeters) {
    return grid.distance(p, farMeters);
  }

  /** Whether the street with this name passes within a distance. */
  boolean passes(Point p, String name, double farMeters) {
    for (var segment : grid.near(p, p, farMeters)) {
      if (segment.distance(p) <= farMeters && segment.owner().is("name", name)) {
        return true;
      }
    }
    return false;
  }
}
