package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.bus.MemoryPositions;
import fengsui.domain.Check;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.query.RoadPreviews.CutOff;
import fengsui.protocol.query.RoadPreviews.RoadDraft;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutOffsTest {
  /** Over the first stretch of the branch. */
  private static final RoadLine ACROSS_BRANCH = line(44.908);

  /** Over the last one, at whose end the mall is. */
  private static final RoadLine ACROSS_END = line(44.917);

  @TempDir private static Path folder;

  private static @Nullable ActivatePack activation;

  private final City city = City.small();
  private final MemoryPositions positions = new MemoryPositions();

  @BeforeAll
  static void importRegion() throws Exception {
    activation =
        SmallRegion.imported(
            SmallRegion.writeWithBranch(folder), "branch", folder.resolve("packs"));
  }

  @BeforeEach
  void activate() {
    city.does("system", Check.present(activation, "pack"));
  }

  private static RoadLine line(double lat) {
    return new RoadLine(List.of(new LonLat(82.07, lat), new LonLat(82.08, lat)));
  }

  private CutOff cut(RoadLine line, RoadEffect effect, Set<VehicleClass> classes) {
    return cut(line, effect, classes, "BZ");
  }

  private CutOff cut(RoadLine line, RoadEffect effect, Set<VehicleClass> classes, String area) {
    var clock = new SteadyClock(() -> City.START, () -> 0);
    try (var threads = new QueryThreads(city::state);
        var regions =
            new Regions(
                folder.resolve("packs"), ForceWeights.DEFAULT, CoverPrice.NONE, city::now)) {
      var lastSeen = new LastSeen(city::state, positions, clock);
      var answers = new RoadAnswers(threads, lastSeen, regions, city::now);
      return answers
          .preview(new RoadDraft(null, line, effect, classes), new AreaId(area))
          .orTimeout(20, TimeUnit.SECONDS)
          .join()
          .cutOff();
    }
  }

  @Test
  void keyPremisesBeyondAClosedRoadAreNamed() {
    var all = Set.of(VehicleClass.values());

    assertThat(cut(ACROSS_BRANCH, new RoadClosed(), all).keyPremises()).containsExactly("长江百货");
    assertThat(cut(ACROSS_BRANCH, new RoadSpeed(50), all).keyPremises()).isEmpty();
    assertThat(cut(ACROSS_BRANCH, new RoadClosed(), Set.of(VehicleClass.LIGHT)).keyPremises())
        .containsExactly("长江百货");
  }

  @Test
  void premisesOnTheClosedStretchAreReachedOverTheNextOpenOne() {
    assertThat(cut(ACROSS_END, new RoadClosed(), Set.of(VehicleClass.values())))
        .isEqualTo(CutOff.NOTHING);
  }

  @Test
  void unitsAndIncidentsOfAnotherAreaAreCountedAndNotNamed() {
    var all = Set.of(VehicleClass.values());
    var atTheMall = new LonLat(82.0752, 44.9219);
    var incident = incident(atTheMall, 1);
    seenAt(atTheMall);

    var own = cut(ACROSS_BRANCH, new RoadClosed(), all, "BL");
    assertThat(own.incidents()).containsExactly(incident);
    assertThat(own.units()).containsExactly("E11");
    assertThat(own.more()).isZero();

    var foreign = cut(ACROSS_BRANCH, new RoadClosed(), all, "JH");
    assertThat(foreign.incidents()).isEmpty();
    assertThat(foreign.units()).isEmpty();
    assertThat(foreign.more()).isEqualTo(2);
    assertThat(foreign.keyPremises()).containsExactly("长江百货");
  }

  @Test
  void stationsOfTheNationalServiceAndHighLevelsAreNamedFirst() {
    var beyond = new LonLat(82.0752, 44.9219);
    for (var force : List.of(ForceKind.MICRO_STATION, ForceKind.NATIONAL)) {
      var id = new StationId(force == ForceKind.NATIONAL ? "Z1" : "A1");
      city.does(
          "system",
          new DefineStation(
              new Station(id, "桥外", beyond, force, new AreaId("A1"), "0909-2300001")));
    }
    var small = incident(beyond, 1);
    var large = incident(beyond, 3);

    var cut = cut(ACROSS_BRANCH, new RoadClosed(), Set.of(VehicleClass.values()), "BL");

    assertThat(cut.stations()).containsExactly("Z1", "A1");
    assertThat(cut.incidents()).containsExactly(large, small);
  }

  private String incident(LonLat point, int level) {
    var location = new Location(point, LocationSource.MAP, 0, "");
    return City.created(
            city.does(
                "taker",
                new CreateIncident(
                    null,
                    IncidentKind.BUILDING_FIRE,
                    new AlarmLevel(level),
                    location,
                    Situation.UNKNOWN)))
        .value();
  }

  private void seenAt(LonLat point) {
    var phone = PositionSource.PHONE;
    positions.report(
        new Position(new UnitId("E11"), point, -1, -1, 10, City.START, City.START, phone));
  }

  @Test
  void ofManyTheFirstAreNamedAndTheRestIsCounted() {
    var many = Collections.nCopies(25, "x");

    var cut = CutOff.of(List.of("S1"), List.of(), List.of(), List.of(), many, 0);

    assertThat(cut.keyPremises()).hasSize(20);
    assertThat(cut.stations()).containsExactly("S1");
    assertThat(cut.more()).isEqualTo(5);
  }
}
