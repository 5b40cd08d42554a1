package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.eta.RoadClass;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadPartsTest {
  private static final int GRAPHS = 300;

  /** Half a second of rounding for each class of road, one for the whole, one for the legs. */
  private static final int ROUNDING_SECONDS = RoadClass.COUNT / 2 + 2;

  @TempDir Path dir;

  @Test
  void thePartsOfAWayAreTogetherItsTravelTime() throws IOException {
    int reached = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, 40, dir);
      var random = new Random(~seed);
      var c = RandomRoads.randomClass(random);
      var to = roads.randomSnap(random, c);
      var from = roads.randomSnap(random, c);
      if (!roads.isOpen(to.edge(), c) || !roads.isOpen(from.edge(), c)) {
        continue;
      }
      var destination = roads.destination(to);
      int seconds = destination.travelSecondsFrom(from);
      var parts = destination.partsFrom(from);
      assertThat(parts.isPresent()).as("seed %d", seed).isEqualTo(seconds >= 0);
      if (parts.isPresent()) {
        assertThat(parts.get().wholeSeconds())
            .as("seed %d", seed)
            .isBetween(seconds - ROUNDING_SECONDS, seconds + ROUNDING_SECONDS);
        reached++;
      }
    }
    assertThat(reached).isGreaterThan(GRAPHS / 4);
  }

  @Test
  void eachPartIsOnTheClassOfItsRoad() throws IOException {
    var times = new RoadTimes(mixed());

    var parts = parts(times);

    assertThat(at(parts, RoadClass.PRIMARY)).isEqualTo(60);
    assertThat(at(parts, RoadClass.LOCAL)).isEqualTo(40);
    assertThat(parts.wholeSeconds()).isEqualTo(100);
  }

  @Test
  void learnedFactorsAndSpeedControlsDoNotChangeWhatThePackSays() throws IOException {
    var own = mixed();
    var slower = KindFactors.of((kind, c) -> kind == RoadKind.PRIMARY ? 1_700 : 1_000);
    var control = new LaidControl(new RoadSpeed(50), EnumSet.allOf(VehicleClass.class), edge(1));
    var under = new RoadTimes(own.under(List.of(control), slower));

    var parts = parts(under);

    assertThat(at(parts, RoadClass.PRIMARY)).isEqualTo(60);
    assertThat(at(parts, RoadClass.LOCAL)).isEqualTo(40);
    int now =
        under
            .destination(Town.at(1_000, 0), VehicleClass.HEAVY)
            .travelSecondsFrom(start(under, VehicleClass.HEAVY));
    assertThat(now).as("what it takes today").isEqualTo(60 * 17 / 10 + 40 * 2);
  }

  @Test
  void theLegsBesideTheRoadAreOnNoClass() throws IOException {
    var times = new RoadTimes(mixed());
    var aside =
        times.snap(Town.at(0, 50), TravelTimes.HEADING_UNKNOWN, VehicleClass.HEAVY).orElseThrow();

    var parts =
        times.destination(Town.at(1_000, 0), VehicleClass.HEAVY).partsFrom(aside).orElseThrow();

    assertThat(parts.offRoadSeconds()).isPositive();
    assertThat(parts.wholeSeconds() - parts.offRoadSeconds()).isEqualTo(100);
  }

  @Test
  void everyClassHasAPart() {
    assertThatThrownBy(() -> new RoadParts(List.of(1, 2), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("roadSeconds");
  }

  /** A primary road of 60 s, then a residential one of 40 s. */
  private RoadGraph mixed() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(500, 0);
    int c = town.node(1_000, 0);
    town.edge(a, b, RoadKind.PRIMARY, Town.bothWays(60_000));
    town.edge(b, c, RoadKind.RESIDENTIAL, Town.bothWays(40_000));
    return town.open(dir);
  }

  private static RoadParts parts(RoadTimes times) {
    return times
        .destination(Town.at(1_000, 0), VehicleClass.HEAVY)
        .partsFrom(start(times, VehicleClass.HEAVY))
        .orElseThrow();
  }

  private static Snap start(RoadTimes times, VehicleClass c) {
    return times.snap(Town.at(0, 0), TravelTimes.HEADING_UNKNOWN, c).orElseThrow();
  }

  private static int at(RoadParts parts, RoadClass roadClass) {
    return parts.roadSeconds().get(RoadClass.ALL.indexOf(roadClass));
  }

  private static int[] edge(int edge) {
    return new int[] {edge};
  }
}
