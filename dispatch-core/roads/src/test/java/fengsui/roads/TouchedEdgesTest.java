package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edges of {@link Town}: 0 and 1 Main Street, 2 North Street, 3 Back Lane. */
class TouchedEdgesTest {
  @TempDir Path dir;
  private RoadGraph town;

  @BeforeEach
  void open() throws IOException {
    town = Town.roads(dir);
  }

  @Test
  void aLineAlongARoadTouchesItAndNotTheSideStreetThatBeginsThere() {
    assertThat(line(100, 4, 480, -4)).containsExactly(0);
    assertThat(line(100, 6, 900, 6)).containsExactly(0, 1);
    assertThat(line(495, 20, 505, 480)).containsExactly(2);
  }

  @Test
  void aLineAcrossTouchesWhatItCrosses() {
    assertThat(line(250, 40, 250, -40)).containsExactly(0);
    assertThat(line(300, 250, 900, 250)).containsExactly(2, 3);
    assertThat(line(250, 40, 250, 5)).isEmpty();
    assertThat(line(500, -40, 500, -5)).isEmpty();
  }

  /** Where the bridge begins there is a node, and there the line is drawn. */
  @Test
  void aLineAcrossARoadBesideAJunctionTouchesItToo() {
    assertThat(line(492, 25, 492, -40)).containsExactly(0);
    assertThat(line(505, 20, 505, -20)).containsExactly(1);
    assertThat(line(490, 8, 510, 4)).containsExactly(2);
  }

  @Test
  void aLineOffEveryRoadTouchesNone() {
    assertThat(line(100, 100, 300, 300)).isEmpty();
    assertThat(TouchedEdges.of(town, new RoadLine(List.of(new LonLat(10, 50), new LonLat(10, 51)))))
        .isEmpty();
  }

  @Test
  void anAreaTouchesEveryRoadWithAPartInside() {
    assertThat(area(490, -10, 510, 10)).containsExactly(0, 1, 2);
    assertThat(area(600, -10, 700, 10)).containsExactly(1);
    assertThat(area(-100, -100, 1100, 600)).containsExactly(0, 1, 2, 3);
    assertThat(area(100, 100, 300, 300)).isEmpty();
    assertThat(area(510, 0.5, 520, 30)).isEmpty();
  }

  @Test
  void aMetreIsTheLeastThatCounts() {
    assertThat(area(480, 499.5, 520, 520)).isEqualTo(new int[] {});
    assertThat(area(480, 498, 520, 520)).contains(2);
  }

  /** The grid may leave out no edge: against a look at all of them, one by one. */
  @Test
  void theGridLosesNoEdgeOnRandomRoads() throws IOException {
    int touched = 0;
    for (long seed = 0; seed < 200; seed++) {
      var roads = new RandomRoads(seed, 40, dir);
      var random = new Random(~seed);
      for (int i = 0; i < 5; i++) {
        var line = new RoadLine(List.of(anywhere(random), anywhere(random)));
        var a = anywhere(random);
        var b = anywhere(random);
        var box =
            new RoadArea(List.of(a, new LonLat(b.lon(), a.lat()), b, new LonLat(a.lon(), b.lat())));
        for (var shape : List.of(line, box)) {
          var touches = new TouchedEdges(roads.graph, shape);
          var all = IntStream.range(0, roads.graph.edgeCount()).filter(touches::touches).toArray();
          touched += all.length;
          assertThat(TouchedEdges.of(roads.graph, shape)).as("seed %d", seed).isEqualTo(all);
        }
      }
    }
    assertThat(touched).isGreaterThan(2_000);
  }

  /** Against a walk along every edge in steps of a few metres. */
  @Test
  void insideIsWhatAWalkAlongTheEdgeFindsInside() throws IOException {
    for (long seed = 0; seed < 100; seed++) {
      var roads = new RandomRoads(seed, 20, dir);
      var random = new Random(seed);
      var a = anywhere(random);
      var area =
          new RoadArea(List.of(a, new LonLat(a.lon() + 0.01, a.lat() - 0.003), anywhere(random)));
      var walked = new TreeSet<Integer>();
      for (int e = 0; e < roads.graph.edgeCount(); e++) {
        int length = roads.graph.edgeMillimeters(e);
        for (long at = 0; at <= length; at += 5_000) {
          int along = (int) at;
          var point =
              EdgeShape.of(roads.graph, e).between(new Piece(e, true, along, along, 0)).getFirst();
          if (area.contains(point)) {
            walked.add(e);
          }
        }
      }
      assertThat(IntStream.of(TouchedEdges.of(roads.graph, area)).boxed().toList())
          .as("seed %d", seed)
          .containsAll(
              walked.stream().filter(e -> roads.graph.edgeMillimeters(e) > 100_000).toList());
    }
  }

  private static LonLat anywhere(Random random) {
    return new LonLat(82 + random.nextDouble() * 0.03, 44.9 + random.nextDouble() * 0.03);
  }

  private int[] line(double... plan) {
    return TouchedEdges.of(town, new RoadLine(points(plan)));
  }

  private int[] area(double west, double south, double east, double north) {
    return TouchedEdges.of(
        town, new RoadArea(points(west, south, east, south, east, north, west, north)));
  }

  private static List<LonLat> points(double... plan) {
    return Stream.iterate(0, i -> i < plan.length, i -> i + 2)
        .map(i -> Town.at(plan[i], plan[i + 1]))
        .toList();
  }
}
