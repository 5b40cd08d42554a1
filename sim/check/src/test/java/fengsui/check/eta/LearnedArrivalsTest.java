package fengsui.check.eta;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.check.roads.TestMaps;
import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.EtaErrors;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.testing.City;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.query.Arrivals.ArrivalReport;
import fengsui.protocol.query.Arrivals.ForetoldRun;
import fengsui.region.roads.RoadImport;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadParts;
import fengsui.roads.RoadTimes;
import fengsui.roads.TravelTimes;
import fengsui.server.eta.ArrivalReports;
import fengsui.server.eta.EtaNights;
import fengsui.town.force.BortalaForce;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import fengsui.town.map.PremisesSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Learning as the service does it: runs of crews with hidden habits on the roads of the generated
 * region, decided by the real rules, written into a real archive, read from there, learned from,
 * and put in force by the command of the night; then foretold are runs that nobody had seen.
 */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // Set before all tests.
class LearnedArrivalsTest {
  private static final int LEARNED_FROM = 500;
  private static final int FORETOLD = 400;

  /** Ways longer than this are rare in the service too. */
  private static final int WAY_SECONDS_MAX = 2_400;

  @TempDir private static Path folder;

  private Bortala region;
  private RoadTimes roads;
  private final Map<Asked, Optional<RoadParts>> known = new ConcurrentHashMap<>();

  @BeforeAll
  void makeRoads() throws IOException {
    region = Bortala.of(BortalaMap.DEMO_SEED);
    var file = folder.resolve("roads.bin");
    RoadImport.write(TestMaps.extract(TestMaps.DEMO, folder), file);
    roads = new RoadTimes(RoadGraph.open(file));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void after500RunsTheMedianErrorOfRunsToComeIsAtMostHalf(long seed, TestReporter reporter) {
    try (var service = new Service(seed)) {
      service.drive(LEARNED_FROM);
      var before = service.report();
      assertThat(before.inForce().version()).isZero();
      assertThat(before.now().runs()).isGreaterThan(LEARNED_FROM * 9 / 10);

      service.night();
      var learnedAt = service.now();
      service.drive(FORETOLD);
      var after = service.foretoldSince(learnedAt);

      reporter.publishEntry("seed " + seed, before.now() + " before, after " + after);
      assertThat(after.runs()).isGreaterThan(FORETOLD * 9 / 10);
      assertThat(after.medianSeconds())
          .as("seed %s: before %s, after %s", seed, before.now(), after)
          .isLessThanOrEqualTo(before.now().medianSeconds() / 2);
      assertThat(after.coveredPermille()).as("seed %s: %s", seed, after).isBetween(840, 960);
    }
  }

  @Test
  void fromTooFewRunsTheConstantsStayInForce() {
    try (var service = new Service(4)) {
      service.drive(30);
      service.night();
      assertThat(service.report().inForce().version()).isZero();
    }
  }

  /** The same way is asked for when it is driven and each time when runs are read. */
  private Optional<RoadParts> way(LonLat from, LonLat to, VehicleClass vehicleClass) {
    return known.computeIfAbsent(
        new Asked(from, to, vehicleClass),
        asked ->
            roads
                .snap(from, TravelTimes.HEADING_UNKNOWN, vehicleClass)
                .flatMap(start -> roads.destination(to, vehicleClass).partsFrom(start)));
  }

  private record Asked(LonLat from, LonLat to, VehicleClass vehicleClass) {}

  /** The rules and the archive of one brigade, and time that its runs move. */
  private final class Service implements AutoCloseable {
    private final City city = new City(State.EMPTY);
    private final Random random;
    private final HiddenCrews crews;
    private final List<Recorded> records = new ArrayList<>();
    private final List<UnitDefinition> units;
    private final Database database;
    private final ArrivalReports reports;

    Service(long seed) {
      random = new Random(seed);
      crews = new HiddenCrews(seed);
      BortalaForce.of(region).define().forEach(command -> does("system", command));
      units =
          BortalaForce.of(region).units().stream()
              .filter(unit -> unit.force() == ForceKind.NATIONAL)
              .toList();
      database = Database.sqlite(folder.resolve("archive-" + seed + ".db"));
      reports = new ArrivalReports(database, LearnedArrivalsTest.this::way, city::state, city::now);
    }

    /** So many runs, each from the order to the way home, minutes apart. */
    void drive(int runs) {
      int driven = 0;
      while (driven < runs) {
        city.after(60 + random.nextInt(2 * 3_600));
        var unit = units.get(random.nextInt(units.size()));
        var scene = region.premises().get(random.nextInt(region.premises().size()));
        var from = city.state().station(unit.station()).place();
        var way = way(from, scene.at(), unit.vehicleClass());
        if (way.isPresent() && way.get().wholeSeconds() <= WAY_SECONDS_MAX) {
          run(unit, scene, way.get());
          driven++;
        }
      }
      new JdbcArchive(database).append(records);
      records.clear();
    }

    private void run(UnitDefinition unit, PremisesSite scene, RoadParts way) {
      var at = new Location(scene.at(), LocationSource.GAZETTEER, 20, scene.name());
      var incident =
          City.created(
              does(
                  "commander-2",
                  new CreateIncident(
                      null, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), at, Situation.UNKNOWN)));
      var orderedAt = city.now();
      does("commander-2", City.orderOf(incident, unit.id().value()));
      var id = city.incident(incident).assignments().getLast();
      city.after(crews.turnoutSeconds(unit.station(), orderedAt));
      does("commander-2", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
      city.after(crews.travelSeconds(unit.vehicleClass(), way, orderedAt));
      does("commander-2", new ReportAssignment(id, AssignmentStatus.ON_SCENE));
      does("commander-2", new ReleaseAssignment(id));
      does("commander-2", new ReportAssignment(id, AssignmentStatus.CLEARED));
      does("commander-2", new CloseIncident(incident, new Outcome(OutcomeKind.RESOLVED, "")));
    }

    /** What the service does each night; what it hands in is decided like any command. */
    void night() {
      city.after(61);
      var submitted = new ArrayList<ReferenceCommand>();
      new EtaNights(reports, city::state, city::now, submitted::add).look();
      report();
      submitted.forEach(command -> does("system", command));
      city.after(61);
    }

    ArrivalReport report() {
      return reports.report(null).join();
    }

    /** How runs ordered from then on are foretold by the model in force. */
    EtaErrors foretoldSince(Instant since) {
      city.after(61);
      return EtaErrors.of(
          report().runs().stream()
              .filter(run -> !run.orderedAt().isBefore(since))
              .map(ForetoldRun::now)
              .toList());
    }

    Instant now() {
      return city.now();
    }

    private Recorded does(String person, Command command) {
      var record = city.does(person, command);
      records.add(record);
      return record;
    }

    @Override
    public void close() {
      reports.close();
      database.close();
    }
  }
}
