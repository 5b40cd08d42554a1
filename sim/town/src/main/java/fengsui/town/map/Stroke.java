package fengsui.town.map;

import java.util.List;

/**
 * One road as a pen draws it, before junctions are made.
 *
 * @param level strokes of one level join where they cross; a vertex at the very same point joins at
 *     any level
 */
record Stroke(List<Point> points, Tags tags, int level, Crossings crossings) {

  /** The level of all ordinary roads. */
  static final int GROUND = 0;

  Stroke {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a stroke needs two points: " + points);
    }
  }

  static Stroke ground(List<Point> points, Tags tags, Crossings crossings) {
    return new Stroke(points, tags, GROUND, crossings);
  }

  Stroke reversed() {
    return new Stroke(points.reversed(), tags, level, crossings);
  }
}
