package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/** Rivers, railways and the motorway's line: everything that lies across the roads. */
final class Terrain {

  private static final double RIVER_HALF_WIDTH = 34;
  private static final double RAIL_HALF_WIDTH = 16;
  private static final double MOTORWAY_HALF_WIDTH = 42;

  private final List<Point> bortalaRiver;
  private final List<Point> jingheRiver;
  private final List<Point> trunkRailway;
  private final List<Point> boleRailway;
  private final List<Point> motorway;

  Terrain(long seed) {
    Dice dice = Dice.of(seed, "terrain");
    bortalaRiver =
        river(
            dice, 80.85, 44.985, 80.99, 44.958, 81.06, 44.952, 81.25, 44.925, 81.46, 44.905, 81.65,
            44.885, 81.86, 44.862, 81.96, 44.876, 82.02, 44.886, 82.07, 44.8885, 82.12, 44.884,
            82.22, 44.866, 82.34, 44.845, 82.50, 44.852, 82.70, 44.880);
    jingheRiver =
        river(
            dice, 82.96, 44.38, 82.945, 44.48, 82.934, 44.56, 82.928, 44.60, 82.925, 44.65, 82.91,
            44.74, 82.92, 44.80);
    trunkRailway =
        line(
            83.30, 44.530, 83.05, 44.575, 82.96, 44.587, 82.89, 44.5885, 82.82, 44.592, 82.70,
            44.650, 82.585, 44.760, 82.52, 44.850, 82.500, 44.950, 82.535, 45.080, 82.566, 45.150,
            82.578, 45.190, 82.60, 45.24);
    boleRailway =
        line(
            82.500, 44.950, 82.42, 44.955, 82.30, 44.945, 82.20, 44.926, 82.13, 44.918, 82.07,
            44.9165, 82.045, 44.918);
    motorway =
        line(
            83.30, 44.480, 83.05, 44.535, 82.88, 44.552, 82.70, 44.580, 82.50, 44.625, 82.295,
            44.645, 82.10, 44.635, 81.925, 44.625, 81.72, 44.648, 81.58, 44.690, 81.46, 44.690,
            81.395, 44.640, 81.385, 44.560, 81.345, 44.490, 81.24, 44.450, 81.13, 44.430);
  }

  private static List<Point> line(double... lonLats) {
    return Lines.smooth(waypoints(lonLats), 110);
  }

  private static List<Point> river(Dice dice, double... lonLats) {
    return Lines.smooth(Lines.winding(waypoints(lonLats), 0.035, 2, dice), 120);
  }

  static List<Point> waypoints(double... lonLats) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < lonLats.length; i += 2) {
      points.add(Point.of(lonLats[i], lonLats[i + 1]));
    }
    return points;
  }

  List<Point> motorway() {
    return motorway;
  }

  List<Barrier> barriers() {
    return List.of(
        new Barrier(Barrier.Kind.RIVER, RIVER_HALF_WIDTH, bortalaRiver),
        new Barrier(Barrier.Kind.RIVER, RIVER_HALF_WIDTH, jingheRiver),
        new Barrier(Barrier.Kind.RAIL, RAIL_HALF_WIDTH, trunkRailway),
        new Barrier(Barrier.Kind.RAIL, RAIL_HALF_WIDTH, boleRailway),
        // Its ends are ordinary junctions, not barriers.
        new Barrier(
            Barrier.Kind.MOTORWAY, MOTORWAY_HALF_WIDTH, motorway.subList(3, motorway.size() - 3)));
  }

  /** Draws water and rails; the motorway is a road and drawn with the roads. */
  void draw(OsmDraft draft) {
    draft.line(bortalaRiver, Tags.of("waterway", "river", "name", "博尔塔拉河", "width", "30"));
    draft.line(jingheRiver, Tags.of("waterway", "river", "name", "精河", "width", "20"));
    draft.line(
        trunkRailway,
        Tags.of(
            "railway", "rail", "name", "兰新铁路北疆段", "electrified", "contact_line", "gauge", "1435"));
    draft.line(
        boleRailway,
        Tags.of("railway", "rail", "name", "博乐支线", "usage", "industrial", "gauge", "1435"));
  }
}
