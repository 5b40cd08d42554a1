package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.roads.Destination;
import fengsui.roads.TravelTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadsInForceTest {
  private static final Set<VehicleClass> ALL = Set.of(VehicleClass.values());
  private static final LonLat NEAR_S2 = new LonLat(82.125, 44.884);

  @TempDir private Path folder;
  private Path pack = Path.of("");
  private final City city = City.small();
  private final List<RoadsInForce> opened = new ArrayList<>();

  @BeforeEach
  void makePack() throws Exception {
    pack = RegionImport.run(SmallRegion.write(folder), "small", folder.resolve("packs"), _ -> {});
  }

  @AfterEach
  void closeRoads() {
    opened.forEach(RoadsInForce::close);
  }

  @Test
  void aPackWhoseLabelsAreDamagedIsAnsweredByTrees() throws Exception {
    var whole = seconds(open(), VehicleClass.HEAVY);
    var labels = pack.resolve(PackFolder.labels(VehicleClass.HEAVY));
    var bytes = Files.readAllBytes(labels);
    bytes[bytes.length - 1] ^= 1;
    Files.write(labels, bytes);

    assertThat(seconds(open(), VehicleClass.HEAVY)).isEqualTo(whole).isPositive();
  }

  @Test
  void aControlHoldsForTheNextQuestionAndItsEndGivesThePacksLabelsBackAtOnce() throws Exception {
    var roads = open();
    await().until(roads::isByLabels);
    int usual = seconds(roads, VehicleClass.HEAVY);
    slow(50, Set.of(VehicleClass.HEAVY), null, null);

    roads.follow(city.state(), city.now());
    assertThat(seconds(roads, VehicleClass.HEAVY)).isBetween(2 * usual - 1, 2 * usual + 1);
    assertThat(seconds(roads, VehicleClass.LIGHT)).isPositive().isLessThan(usual);
    assertThat(roads.controls()).isEqualTo(1);

    var control = city.state().roadControls().iterator().next();
    city.does("commander", new LiftRoadControl(control.id(), "over"));
    roads.follow(city.state(), city.now());
    assertThat(seconds(roads, VehicleClass.HEAVY)).isEqualTo(usual);
    assertThat(roads.isByLabels()).isTrue();
  }

  @Test
  void labelsOfTheChangedRoadsAreMadeInTheBackgroundAndAnswerTheSame() throws Exception {
    var roads = open();
    slow(40, ALL, null, null);
    roads.follow(city.state(), city.now());
    int byTree = seconds(roads, VehicleClass.TALL);

    await().until(roads::isByLabels);

    assertThat(seconds(roads, VehicleClass.TALL)).isEqualTo(byTree);
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith(".labels"));
    }
  }

  @Test
  void whoNeedNotWaitForAControlIsAnsweredUnderIt() throws Exception {
    var roads = open();
    int usual = seconds(roads, VehicleClass.HEAVY);
    for (int round = 0; round < 25; round++) {
      slow(50, ALL, null, null);
      var state = city.state();
      var builds = new FutureTask<>(() -> roads.follow(state, city.now()), true);
      Thread.ofPlatform().start(builds);
      while (roads.controls() == 0 && !builds.isDone()) {
        Thread.onSpinWait();
      }
      assertThat(seconds(roads, VehicleClass.HEAVY)).as("round %d", round).isGreaterThan(usual);

      builds.get(5, TimeUnit.SECONDS);
      var control = city.state().roadControls().iterator().next();
      city.does("commander", new LiftRoadControl(control.id(), "over"));
      roads.follow(city.state(), city.now());
    }
  }

  @Test
  void ofAControlOnlyThePresentFormIsKept() throws Exception {
    var roads = open();
    slow(50, ALL, null, null);
    var before = city.state().roadControls().iterator().next();
    var laid = roads.laid(before);
    city.does(
        "commander",
        new SetRoadControl(
            null, "another", before.shape(), before.effect(), ALL, null, null, null));
    roads.follow(city.state(), city.now());
    assertThat(roads.laid(before)).isSameAs(laid);

    var changed = new RoadEffect.RoadSpeed(40);
    city.does(
        "commander",
        new SetRoadControl(before.id(), "ice", before.shape(), changed, ALL, null, null, null));
    roads.follow(city.state(), city.now());
    assertThat(roads.laid(before)).isNotSameAs(laid);
  }

  @Test
  void aControlBeginsAndEndsByTimeAlone() throws Exception {
    var roads = open();
    int usual = seconds(roads, VehicleClass.HEAVY);
    var begins = city.now().plusSeconds(60);
    slow(50, ALL, begins, begins.plusSeconds(60));

    roads.follow(city.state(), begins.minusMillis(1));
    assertThat(seconds(roads, VehicleClass.HEAVY)).isEqualTo(usual);
    roads.follow(city.state(), begins);
    assertThat(seconds(roads, VehicleClass.HEAVY)).isGreaterThan(usual);
    roads.follow(city.state(), begins.plusSeconds(60));
    assertThat(seconds(roads, VehicleClass.HEAVY)).isEqualTo(usual);
  }

  @Test
  void anOlderStateDoesNotTurnTheRoadsBack() throws Exception {
    var roads = open();
    var before = city.state();
    slow(50, ALL, null, null);
    roads.follow(city.state(), city.now());
    int slow = seconds(roads, VehicleClass.HEAVY);

    roads.follow(before, city.now());

    assertThat(seconds(roads, VehicleClass.HEAVY)).isEqualTo(slow);
  }

  @Test
  void whatAClosureCutsOffIsNoLongerReached() throws Exception {
    var roads = open();
    var across = new RoadLine(List.of(new LonLat(82.1, 44.88), new LonLat(82.1, 44.9)));
    city.does(
        "commander",
        new SetRoadControl(null, "桥", across, new RoadEffect.RoadClosed(), ALL, null, null, null));
    roads.follow(city.state(), city.now());

    // 团结路 is one stretch without a junction, so no road is left.
    assertThat(roads.destination(SmallCity.NEAR_S1.point(), VehicleClass.HEAVY).snap()).isEmpty();
    assertThat(seconds(roads, VehicleClass.HEAVY)).isEqualTo(Destination.UNREACHABLE);
  }

  private void slow(
      int percent, Set<VehicleClass> classes, @Nullable Instant from, @Nullable Instant until) {
    var line = new RoadLine(List.of(SmallCity.NEAR_S1.point(), NEAR_S2));
    city.does(
        "commander",
        new SetRoadControl(
            null, "ice", line, new RoadEffect.RoadSpeed(percent), classes, from, until, null));
  }

  private RoadsInForce open() throws Exception {
    var roads = RoadsInForce.of(PackFolder.open(pack), folder);
    opened.add(roads);
    return roads;
  }

  private static int seconds(RoadsInForce roads, VehicleClass c) {
    var start = roads.snap(NEAR_S2, TravelTimes.HEADING_UNKNOWN, c).orElseThrow();
    return roads.destination(SmallCity.NEAR_S1.point(), c).travelSecondsFrom(start);
  }
}
