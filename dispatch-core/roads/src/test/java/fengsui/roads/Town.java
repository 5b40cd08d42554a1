package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Path;

/** A hand-made network on a plan in metres, east and north of a corner in Bole. */
final class Town {

  private static final double LON = 82.07;
  private static final double LAT = 44.90;
  private static final double METERS_PER_DEGREE = 111_195.08;

  private final RoadGraphBuilder builder = new RoadGraphBuilder();

  static LonLat at(double eastMeters, double northMeters) {
    return new LonLat(
        LON + eastMeters / METERS_PER_DEGREE / Math.cos(Math.toRadians(LAT)),
        LAT + northMeters / METERS_PER_DEGREE);
  }

  /**
   * Main Street from west to east in three stretches, North Street upwards from its second corner,
   * Back Lane one-way from the end of North Street to the end of Main Street.
   */
  static RoadGraph roads(Path dir) throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(500, 0);
    int c = town.node(1000, 0);
    int n = town.node(500, 500);
    town.edge(a, b, "Main Street", bothWays(50_000));
    town.edge(b, c, "Main Street", bothWays(50_000));
    town.edge(b, n, "North Street", bothWays(50_000));
    town.edge(n, c, "Back Lane", oneWay(70_000));
    return town.open(dir);
  }

  static ArcTimes bothWays(int millis) {
    return ArcTimes.of(_ -> millis, _ -> millis);
  }

  static ArcTimes oneWay(int millis) {
    return ArcTimes.of(_ -> millis, _ -> 0);
  }

  static ArcTimes lightOnly(int millis) {
    return ArcTimes.of(c -> light(c, millis), c -> light(c, millis));
  }

  private static int light(VehicleClass c, int millis) {
    return c == VehicleClass.LIGHT ? millis : 0;
  }

  int node(double eastMeters, double northMeters) {
    var at = at(eastMeters, northMeters);
    return builder.addNode((int) Math.round(at.lon() * 1e7), (int) Math.round(at.lat() * 1e7));
  }

  int edge(int from, int to, String name, ArcTimes times) {
    return builder.addEdge(from, to, new int[0], name, times);
  }

  int edge(int from, int to, RoadKind kind, ArcTimes times) {
    return builder.addEdge(from, to, new int[0], "", kind, times, ArcTimes.NONE);
  }

  int busLane(int from, int to, ArcTimes busTimes) {
    return builder.addEdge(from, to, new int[0], "", RoadKind.BUSWAY, ArcTimes.NONE, busTimes);
  }

  RoadGraph open(Path dir) throws IOException {
    var file = dir.resolve("town.bin");
    builder.write(file);
    return RoadGraph.open(file);
  }
}
