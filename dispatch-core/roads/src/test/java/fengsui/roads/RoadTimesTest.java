package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadTimesTest {

  private static final double STILL = TravelTimes.HEADING_UNKNOWN;
  private static final VehicleClass HEAVY = VehicleClass.HEAVY;

  @TempDir Path dir;

  @Test
  void aRouteNamesItsTurnsAndStreets() throws IOException {
    var times = new RoadTimes(Town.roads(dir));

    var route = route(times, Town.at(0, 0), Town.at(500, 500));

    assertThat(route.steps())
        .extracting(RouteStep::turn)
        .containsExactly(Turn.DEPART, Turn.LEFT, Turn.ARRIVE);
    assertThat(route.steps())
        .extracting(RouteStep::street)
        .containsExactly("Main Street", "North Street", "North Street");
    assertThat(route.steps()).extracting(RouteStep::seconds).containsExactly(50, 50, 0);
    assertThat(route.meters()).isCloseTo(1000, within(2));
    assertThat(route.steps()).extracting(RouteStep::pointIndex).isEqualTo(List.of(0, 1, 2));
  }

  @Test
  void aOneWayStreetIsNotDrivenAgainstItsDirection() throws IOException {
    var times = new RoadTimes(Town.roads(dir));
    var midBackLane = Town.at(750, 250);

    var along = route(times, Town.at(500, 400), midBackLane);
    var against = route(times, Town.at(900, 0), midBackLane);

    assertThat(along.travelSeconds()).isEqualTo(10 + 35);
    assertThat(against.travelSeconds()).isEqualTo(40 + 50 + 35);
    assertThat(against.steps())
        .extracting(RouteStep::turn)
        .containsExactly(Turn.DEPART, Turn.RIGHT, Turn.SHARP_RIGHT, Turn.ARRIVE);
  }

  @Test
  void theLegsOffTheRoadAreInTheTimeAndTheLength() throws IOException {
    var times = new RoadTimes(Town.roads(dir));

    var route = route(times, Town.at(100, -30), Town.at(300, 60));

    assertThat(route.startLegMeters()).isCloseTo(30, within(0.1));
    assertThat(route.endLegMeters()).isCloseTo(60, within(0.1));
    assertThat(route.meters()).isCloseTo(290, within(1));
    assertThat(route.travelSeconds()).isEqualTo(20 + 20 + 40);
    assertThat(route.steps().getLast().seconds()).isEqualTo(40);
  }

  @Test
  void aTypedPlaceIsSearchedOnceAndTheCacheKeepsItsLimit() throws IOException {
    var times = new RoadTimes(Town.roads(dir));
    assertThat(times.treesMax()).isEqualTo(RoadTimes.TREES_MAX);

    times.destination(Town.at(100, 5), HEAVY);
    times.destination(Town.at(100, 9), HEAVY);
    times.destination(Town.at(100, 5), VehicleClass.LIGHT);
    assertThat(times.treeCount()).isEqualTo(2);

    for (int i = 0; i < 2 * RoadTimes.TREES_MAX; i++) {
      times.destination(Town.at(i * 0.4, 0), HEAVY);
    }
    assertThat(times.treeCount()).isEqualTo(RoadTimes.TREES_MAX);
  }

  @Test
  void manyReadersAtOnceGetTheSameAnswers() throws Exception {
    var times = new RoadTimes(Town.roads(dir));
    var start = times.snap(Town.at(0, 0), STILL, HEAVY).orElseThrow();
    var expected = new ArrayList<Integer>();
    for (int i = 0; i < 1000; i++) {
      expected.add(times.destination(Town.at(i, 3), HEAVY).travelSecondsFrom(start));
    }
    var shared = new RoadTimes(Town.roads(Files.createDirectory(dir.resolve("again"))));
    var again = shared.snap(Town.at(0, 0), STILL, HEAVY).orElseThrow();

    try (var pool = Executors.newFixedThreadPool(4)) {
      var answers =
          pool.invokeAll(
              Collections.nCopies(
                  4,
                  () ->
                      IntStream.range(0, 1000)
                          .map(
                              i ->
                                  shared.destination(Town.at(i, 3), HEAVY).travelSecondsFrom(again))
                          .boxed()
                          .toList()));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
    assertThat(shared.treeCount()).isEqualTo(RoadTimes.TREES_MAX);
  }

  @Test
  void aStartOfAnotherClassOrNetworkIsRefused() throws IOException {
    var times = new RoadTimes(Town.roads(dir));
    var destination = times.destination(Town.at(0, 0), HEAVY);
    var light = times.snap(Town.at(500, 0), STILL, VehicleClass.LIGHT).orElseThrow();
    var other = new Snap(1, 0, 0, 1, Town.at(0, 0), Town.at(0, 0), 0, HEAVY);

    assertThatThrownBy(() -> destination.travelSecondsFrom(light))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("snapped for LIGHT");
    assertThatThrownBy(() -> destination.routeFrom(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another road network");
  }

  private static Route route(RoadTimes times, LonLat from, LonLat to) {
    var start = times.snap(from, STILL, HEAVY).orElseThrow();
    return times.destination(to, HEAVY).routeFrom(start).orElseThrow();
  }
}
