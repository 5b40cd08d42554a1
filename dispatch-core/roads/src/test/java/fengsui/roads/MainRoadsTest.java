package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.unit.VehicleClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A road of four stretches of a kilometre each, closed in its second one. */
class MainRoadsTest {
  private static final VehicleClass HEAVY = VehicleClass.HEAVY;

  @TempDir Path dir;
  private MainRoads before;
  private MainRoads after;

  @BeforeEach
  void closeTheBridge() throws IOException {
    var town = new Town();
    int last = town.node(0, 0);
    for (int i = 1; i <= 4; i++) {
      int next = town.node(1_000 * i, 0);
      town.edge(last, next, "road", Town.bothWays(60_000));
      last = next;
    }
    var own = town.open(dir);
    var bridge = new LaidControl(new RoadClosed(), EnumSet.of(HEAVY), new int[] {1});
    before = MainRoads.of(own, HEAVY);
    after = MainRoads.of(own.under(List.of(bridge), KindFactors.NONE), HEAVY);
  }

  @Test
  void theSmallerPartIsCutOff() {
    assertThat(before.isReachedAt(Town.at(500, 0))).isTrue();
    assertThat(after.isReachedAt(Town.at(500, 0))).isFalse();
    assertThat(isLeft(before, Town.at(500, 0))).isTrue();
    assertThat(isLeft(after, Town.at(500, 0))).isFalse();
    assertThat(after.isReachedAt(Town.at(3_500, 0))).isTrue();
    assertThat(isLeft(after, Town.at(3_500, 0))).isTrue();
  }

  @Test
  void whoStandsOnTheClosedRoadLeavesItToTheMainRoads() {
    assertThat(isLeft(after, Town.at(1_100, 0))).isTrue();
    // The way to a place on it ends on the nearest open road, which is cut off.
    assertThat(after.isReachedAt(Town.at(1_100, 0))).isFalse();
    assertThat(after.isReachedAt(Town.at(1_900, 0))).isTrue();
  }

  private static boolean isLeft(MainRoads roads, LonLat place) {
    return roads.isLeftFrom(place, TravelTimes.HEADING_UNKNOWN);
  }
}
