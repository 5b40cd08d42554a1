package fengsui.town.map;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadShape;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.town.exercise.ExerciseBook;
import fengsui.town.exercise.ExerciseStep.Controlled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What exercises close is there to be closed. */
class ExerciseRoadsTest {
  private static final RegionPlan.RoadNetwork NETWORK =
      new RegionPlan(BortalaMap.DEMO_SEED).network();

  @Test
  void everyControlTouchesARoadOfTheMapAndEveryBridgeIsOne() {
    int bridges = 0;
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        if (step instanceof Controlled control) {
          boolean isBridge = control.name().contains("桥");
          Predicate<Planarizer.Road> wanted =
              isBridge ? road -> road.tags().is("bridge", "yes") : road -> true;
          assertThat(touched(control.shape(), wanted)).as(control.name()).isPositive();
          bridges += isBridge ? 1 : 0;
        }
      }
    }
    assertThat(bridges).isPositive();
  }

  private static long touched(RoadShape shape, Predicate<Planarizer.Road> wanted) {
    return NETWORK.roads().stream()
        .filter(wanted)
        .map(ExerciseRoadsTest::line)
        .filter(
            road ->
                switch (shape) {
                  case RoadLine(var points) -> cross(plane(points), road);
                  case RoadArea area ->
                      road.stream().map(Point::lonLat).anyMatch(area::contains)
                          || cross(plane(area.points()), road);
                })
        .count();
  }

  private static boolean cross(List<Point> line, List<Point> road) {
    for (int i = 1; i < line.size(); i++) {
      for (int k = 1; k < road.size(); k++) {
        if (Planarizer.crossing(line.get(i - 1), line.get(i), road.get(k - 1), road.get(k)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Point> plane(List<LonLat> points) {
    return points.stream().map(p -> Point.of(p.lon(), p.lat())).toList();
  }

  private static List<Point> line(Planarizer.Road road) {
    var points = new ArrayList<Point>();
    road.vertices().forEach(vertex -> points.add(NETWORK.places().point(vertex)));
    return points;
  }
}
