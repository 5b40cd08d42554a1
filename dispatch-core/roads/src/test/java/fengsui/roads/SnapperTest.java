package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SnapperTest {

  private static final double STILL = TravelTimes.HEADING_UNKNOWN;

  private static final int WALKS = 300;
  private static final int STEPS = 100;

  @TempDir Path dir;

  @Test
  void theGridFindsWhatASearchOfAllEdgesFinds() throws IOException {
    for (long seed = 0; seed < 500; seed++) {
      var roads = new RandomRoads(seed, 30, dir);
      var random = new Random(~seed);
      for (int i = 0; i < 20; i++) {
        // Some places lie outside the roads' bounds.
        var place =
            new LonLat(
                82 + random.nextDouble() * 0.05 - 0.01, 44.9 + random.nextDouble() * 0.05 - 0.01);
        double heading = random.nextBoolean() ? STILL : random.nextDouble() * 720 - 360;
        var all =
            new SnapCandidate(
                roads.graph, place, heading, VehicleClass.HEAVY, RoadFile.LEADS_TO_MAIN);
        for (int e = 0; e < roads.graph.edgeCount(); e++) {
          all.offer(e);
        }
        assertThat(new Snapper(roads.graph).origin(place, heading, VehicleClass.HEAVY))
            .as("seed %d place %d", seed, i)
            .isEqualTo(all.snap());
      }
    }
  }

  @Test
  void aVehicleThatIsTrackedStandsWhereASnapOfItsOwnPutsIt() throws IOException {
    int held = 0;
    for (long seed = 0; seed < WALKS; seed++) {
      var roads = new RandomRoads(seed, 30, dir);
      var snapper = new Snapper(roads.graph);
      var random = new Random(seed);
      double lon = 82 + random.nextDouble() * 0.03;
      double lat = 44.9 + random.nextDouble() * 0.03;
      double heading = 0;
      Tracked before = null;
      for (int step = 0; step < STEPS; step++) {
        lon += (random.nextDouble() - 0.5) * 2e-4;
        lat += (random.nextDouble() - 0.5) * 2e-4;
        heading = turned(heading, random);
        var place = new LonLat(lon, lat);
        var c = random.nextInt(20) == 0 ? VehicleClass.LIGHT : VehicleClass.HEAVY;
        var tracked = snapper.track(before, place, heading, c);
        assertThat(tracked.map(Tracked::snap))
            .as("seed %d step %d", seed, step)
            .isEqualTo(snapper.origin(place, heading, c));
        held += tracked.isPresent() && !tracked.get().anchor().equals(place) ? 1 : 0;
        before = tracked.orElse(before);
      }
    }
    assertThat(held).isBetween(WALKS * STEPS / 20, WALKS * STEPS - WALKS);
  }

  private static double turned(double heading, Random random) {
    if (random.nextInt(20) == 0) {
      return STILL;
    }
    return Double.isNaN(heading) ? random.nextDouble() * 360 : heading + random.nextGaussian() * 5;
  }

  @Test
  @Timeout(10)
  void aPlaceAtThePoleOrAcrossTheEarthHasNoRoadAndIsAnsweredAtOnce() throws IOException {
    var times = times(Town.roads(dir));

    for (double lat : new double[] {90, 89.9999999, 89.99, -90, 0, 44.9}) {
      for (double lon : new double[] {-180, 0, 180}) {
        assertThat(times.snap(new LonLat(lon, lat), STILL, VehicleClass.HEAVY)).isEmpty();
      }
    }
    assertThat(times.snap(new LonLat(82, 90), STILL, VehicleClass.HEAVY)).isEmpty();
  }

  @Test
  void aSnapIsTheNearestPointOfTheRoadAndKeepsItsLeg() throws IOException {
    var roads = Town.roads(dir);
    var place = Town.at(250, 30);

    var snap = times(roads).snap(place, STILL, VehicleClass.LIGHT).orElseThrow();

    assertThat(snap.legMeters()).isCloseTo(30, within(0.1));
    assertThat(snap.point().metersTo(place)).isCloseTo(snap.legMeters(), within(0.1));
  }

  @Test
  void aMovingVehicleIsPutOnTheCarriagewayOfItsDirection() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(500, 0);
    int c = town.node(500, 20);
    int d = town.node(0, 20);
    int east = town.edge(a, b, "Ring", Town.oneWay(30_000));
    town.edge(b, c, "", Town.bothWays(1_000));
    int west = town.edge(c, d, "Ring", Town.oneWay(30_000));
    town.edge(d, a, "", Town.bothWays(1_000));
    var times = times(town.open(dir));

    var nearEast = Town.at(250, 8);
    assertThat(times.snap(nearEast, STILL, VehicleClass.HEAVY).orElseThrow().edge())
        .isEqualTo(east);
    assertThat(times.snap(nearEast, 90, VehicleClass.HEAVY).orElseThrow().edge()).isEqualTo(east);
    assertThat(times.snap(nearEast, 270, VehicleClass.HEAVY).orElseThrow().edge()).isEqualTo(west);
  }

  @Test
  void aRoadThatTheClassMayNotUseIsNotSnappedTo() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(500, 0);
    int c = town.node(500, 100);
    int low = town.edge(a, b, "Underpass", Town.lightOnly(30_000));
    int open = town.edge(b, c, "", Town.bothWays(9_000));
    var times = times(town.open(dir));

    var place = Town.at(200, 0);
    assertThat(times.snap(place, STILL, VehicleClass.LIGHT).orElseThrow().edge()).isEqualTo(low);
    assertThat(times.snap(place, STILL, VehicleClass.HEAVY).orElseThrow().edge()).isEqualTo(open);
  }

  @Test
  void aNearIslandLosesAgainstTheMainNetworkAndAFarOneIsUsed() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(1000, 0);
    int c = town.node(2000, 0);
    int main = town.edge(a, b, "Main", Town.bothWays(60_000));
    town.edge(b, c, "Main", Town.bothWays(60_000));
    town.edge(town.node(0, 100), town.node(1000, 100), "Yard", Town.bothWays(60_000));
    int far = town.edge(town.node(0, 2000), town.node(1000, 2000), "Isle", Town.bothWays(60_000));
    var times = times(town.open(dir));

    assertThat(times.snap(Town.at(500, 95), STILL, VehicleClass.HEAVY).orElseThrow().edge())
        .isEqualTo(main);
    assertThat(times.snap(Town.at(500, 1990), STILL, VehicleClass.HEAVY).orElseThrow().edge())
        .isEqualTo(far);
  }

  @Test
  void aOneWayOutOfTheNetworkIsATargetButNoStart() throws IOException {
    var town = new Town();
    int a = town.node(0, 0);
    int b = town.node(1000, 0);
    int end = town.node(500, 300);
    int main = town.edge(a, b, "Main", Town.bothWays(60_000));
    int sink = town.edge(a, end, "Sink", Town.oneWay(60_000));
    var times = times(town.open(dir));

    var place = Town.at(490, 290);
    assertThat(times.snap(place, STILL, VehicleClass.HEAVY).orElseThrow().edge()).isEqualTo(main);
    var target = times.destination(place, VehicleClass.HEAVY).snap().orElseThrow();
    assertThat(target.edge()).isEqualTo(sink);
  }

  @Test
  void aPlaceBeyondTheRadiusHasNoRoad() throws IOException {
    var roads = Town.roads(dir);
    var far = Town.at(0, -TravelTimes.SNAP_METERS_MAX - 100);
    var near = Town.at(0, -TravelTimes.SNAP_METERS_MAX + 100);

    assertThat(times(roads).snap(far, STILL, VehicleClass.HEAVY)).isEmpty();
    assertThat(times(roads).snap(near, STILL, VehicleClass.HEAVY)).isPresent();
    assertThat(times(roads).snap(new LonLat(116.4, 39.9), STILL, VehicleClass.HEAVY)).isEmpty();
    var start = times(roads).snap(near, STILL, VehicleClass.HEAVY).orElseThrow();
    var nowhere = times(roads).destination(far, VehicleClass.HEAVY);
    assertThat(nowhere.travelSecondsFrom(start)).isEqualTo(Destination.UNREACHABLE);
    assertThat(nowhere.routeFrom(start)).isEmpty();
  }

  private static RoadTimes times(RoadGraph roads) {
    return new RoadTimes(roads);
  }
}
