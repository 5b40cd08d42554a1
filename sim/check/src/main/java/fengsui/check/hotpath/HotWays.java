package fengsui.check.hotpath;

import fengsui.check.roads.PlainRoads;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways along roads that may be driven in both directions, to be driven to and fro. */
final class HotWays {
  /** A way ends once it is as long as this. */
  private static final double LONG_METERS = 400;

  /** A shorter one, of a blind alley, is no way. */
  private static final double METERS_MIN = 50;

  private final RoadGraph graph;
  private final PlainRoads roads;
  private final Random random;
  private final List<Way> ways = new ArrayList<>();

  /** Draws so many ways, each from a node drawn anew. */
  HotWays(Path roadFile, int count, Random random) throws IOException {
    this.graph = RoadGraph.open(roadFile);
    this.roads = new PlainRoads(roadFile, VehicleClass.TALL);
    this.random = random;
    while (ways.size() < count) {
      var way = draw();
      if (way.meters() >= METERS_MIN) {
        ways.add(way);
      }
    }
  }

  /** The way of a unit; several units may have one. */
  Way of(int unit) {
    return ways.get(unit % ways.size());
  }

  private Way draw() {
    int node = random.nextInt(roads.nodeCount());
    var points = new ArrayList<LonLat>();
    double meters = 0;
    for (int edge = next(node, -1); edge >= 0 && meters < LONG_METERS; edge = next(node, edge)) {
      boolean forward = roads.from(edge) == node;
      var line = graph.line(edge);
      points.addAll(forward ? line : line.reversed());
      node = forward ? roads.to(edge) : roads.from(edge);
      meters += graph.edgeMillimeters(edge) / 1e3;
    }
    return new Way(points);
  }

  /** An edge that leads on from a node; -1 when there is only the way back. */
  private int next(int node, int before) {
    int[] onward =
        Arrays.stream(roads.edgesOf(node))
            .filter(e -> e != before && roads.isBothWays(e) && roads.from(e) != roads.to(e))
            .toArray();
    return onward.length == 0 ? -1 : onward[random.nextInt(onward.length)];
  }

  /** A line of points, kept flat, and how far along it each is. */
  static final class Way {
    private final double[] lon;
    private final double[] lat;
    private final double[] along;

    Way(List<LonLat> points) {
      lon = points.stream().mapToDouble(LonLat::lon).toArray();
      lat = points.stream().mapToDouble(LonLat::lat).toArray();
      along = new double[points.size()];
      for (int i = 1; i < along.length; i++) {
        along[i] = along[i - 1] + points.get(i - 1).metersTo(points.get(i));
      }
    }

    double meters() {
      return along.length == 0 ? 0 : along[along.length - 1];
    }

    /** The piece that is driven on after so many metres. */
    int piece(double meters) {
      int found = Arrays.binarySearch(along, meters);
      return Math.clamp(found < 0 ? -found - 2 : found, 0, along.length - 2);
    }

    LonLat at(int piece, double meters) {
      double length = along[piece + 1] - along[piece];
      double part = length == 0 ? 0 : (meters - along[piece]) / length;
      return new LonLat(
          lon[piece] + part * (lon[piece + 1] - lon[piece]),
          lat[piece] + part * (lat[piece + 1] - lat[piece]));
    }

    /** Degrees clockwise from north, 0 to below 360. */
    double heading(int piece) {
      double east = (lon[piece + 1] - lon[piece]) * Math.cos(Math.toRadians(lat[piece]));
      double degrees = Math.toDegrees(Math.atan2(east, lat[piece + 1] - lat[piece]));
      return (degrees + 360) % 360;
    }
  }
}
