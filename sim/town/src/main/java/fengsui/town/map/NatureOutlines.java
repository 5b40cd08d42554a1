package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/** The shapes of lakes and mountains. */
final class NatureOutlines {

  private static final double SAYRAM_HALF_EAST = 12_200;
  private static final double SAYRAM_HALF_NORTH = 10_800;

  private NatureOutlines() {}

  /**
   * A point of Sayram Lake's shore.
   *
   * @param degrees anticlockwise from east
   * @param factor 1 at the shore, more outside
   */
  static Point lakeShore(Point centre, double degrees, double factor) {
    double angle = StrictMath.toRadians(degrees);
    double uneven = 1 + 0.03 * StrictMath.sin(3 * angle + 1) + 0.015 * StrictMath.sin(7 * angle);
    return centre.plus(
        SAYRAM_HALF_EAST * factor * uneven * StrictMath.cos(angle),
        SAYRAM_HALF_NORTH * factor * uneven * StrictMath.sin(angle));
  }

  static List<Point> sayram() {
    var shore = new ArrayList<Point>();
    for (int degrees = 0; degrees < 360; degrees += 2) {
      shore.add(lakeShore(BortalaPlaces.lakeCentre(), degrees, 1));
    }
    return shore;
  }

  static List<Point> ebinur() {
    Point centre = Point.of(82.93, 44.90);
    var shore = new ArrayList<Point>();
    for (int degrees = 0; degrees < 360; degrees += 4) {
      double angle = StrictMath.toRadians(degrees);
      double uneven = 1 + 0.1 * StrictMath.sin(2 * angle + 0.7) + 0.04 * StrictMath.sin(5 * angle);
      shore.add(
          centre.plus(
              15_500 * uneven * StrictMath.cos(angle), 9_500 * uneven * StrictMath.sin(angle)));
    }
    return shore;
  }

  /** A closed band around waypoints, roughened so that it does not look ruled. */
  static List<Point> rough(Dice dice, double... lonLats) {
    var corners = new ArrayList<>(Terrain.waypoints(lonLats));
    corners.add(corners.getFirst());
    var outline = new ArrayList<>(Lines.winding(corners, 0.08, 4, dice));
    outline.removeLast();
    return outline;
  }
}
