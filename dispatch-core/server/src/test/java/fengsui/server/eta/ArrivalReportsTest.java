package fengsui.server.eta;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.Arrivals.ArrivalReport;
import fengsui.protocol.query.Arrivals.Grouping;
import fengsui.protocol.query.Arrivals.LeftOutRuns;
import fengsui.roads.RoadParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalReportsTest {
  private static final int WAY_SECONDS = 200;

  @TempDir private Path folder;
  private final City city = new City(State.EMPTY);
  private final List<Recorded> records = new ArrayList<>();
  private @Nullable Database database;
  private @Nullable ArrivalReports reports;

  @BeforeEach
  void open() {
    SmallCity.commands().forEach(command -> does("system", command));
    var opened = Database.sqlite(folder.resolve("archive.db"));
    database = opened;
    var onRoads = new ArrayList<>(Collections.nCopies(RoadClass.COUNT, 0));
    onRoads.set(RoadClass.ALL.indexOf(RoadClass.PRIMARY), WAY_SECONDS);
    reports =
        new ArrivalReports(
            opened,
            (from, to, c) -> Optional.of(new RoadParts(onRoads, 0)),
            city::state,
            city::now);
  }

  @AfterEach
  void close() {
    reports().close();
    if (database != null) {
      database.close();
    }
  }

  @Test
  void withoutAnyRunThereIsNothingToTellAndNothingToLearn() {
    var report = report(null);

    assertThat(report.incidents()).isZero();
    assertThat(report.now().runs()).isZero();
    assertThat(report.learned()).isNull();
  }

  @Test
  void aRunIsToldBesideWhatTheModelInForceSays() {
    run("E11", 100, 300);

    var report = report(null);

    assertThat(report.incidents()).isEqualTo(1);
    assertThat(report.now().runs()).isEqualTo(1);
    assertThat(report.now().medianSeconds()).isEqualTo(400 - 45 - WAY_SECONDS);
    assertThat(report.runs().getFirst().unit()).isEqualTo(new UnitId("E11"));
    assertThat(report.then().runs()).as("the order was not explained").isZero();
    assertThat(report.groups())
        .extracting(g -> g.by() + " " + g.key())
        .containsExactly("STATION S1", "HOUR 4", "ROAD PRIMARY", "VEHICLE HEAVY");
  }

  @Test
  void whoTurnedBackIsCountedAsLeftOut() {
    var fire = fire();
    var id = order(fire, "E11");
    city.after(60);
    does("crew11", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    does("commander", new CancelAssignment(id, "false alarm"));

    assertThat(report(null).leftOut()).containsExactly(new LeftOutRuns(LeftOut.TURNED_BACK, 1));
  }

  @Test
  void oneAreaSeesTheRunsOfItsOwnUnits() {
    run("E11", 100, 300);
    run("E21", 100, 300);

    assertThat(report(new AreaId("A2")).runs())
        .extracting(r -> r.unit().value())
        .containsExactly("E21");
    assertThat(report(new AreaId("JH")).now().runs()).isZero();
    assertThat(report(null).groups()).filteredOn(g -> g.by() == Grouping.STATION).hasSize(2);
  }

  @Test
  void whatManyRunsTeachIsPutInForceInTheNightAndOnlyOnce() {
    for (int i = 0; i < 60; i++) {
      run("E11", 100, 300);
    }
    var submitted = new ArrayList<ReferenceCommand>();
    var nights = new EtaNights(reports(), city::state, city::now, submitted::add);

    append();
    nights.look();
    report(null);
    nights.look();
    report(null);

    assertThat(submitted).hasSize(1);
    assertThat(submitted.getFirst()).isInstanceOf(AdoptEtaModel.class);
    does("admin", submitted.getFirst());
    var report = report(null);
    assertThat(report.inForce().version()).isEqualTo(1);
    assertThat(report.now().medianSeconds()).isLessThan(20);
    assertThat(report.byConstants().medianSeconds()).isGreaterThan(100);
  }

  @Test
  void whileTheRunsAreFewTheyTeachAgainOnceTheyHaveDoubled() {
    for (int i = 0; i < 60; i++) {
      run("E11", 100, 300);
    }
    var submitted = new ArrayList<ReferenceCommand>();
    var nights = new EtaNights(reports(), city::state, city::now, submitted::add);
    append();
    nights.look();
    report(null);
    does("admin", submitted.getFirst());
    for (int i = 0; i < 59; i++) {
      run("E11", 160, 380);
    }
    append();
    nights.look();
    report(null);
    assertThat(submitted).as("119 runs").hasSize(1);

    run("E11", 160, 380);
    run("E11", 160, 380);
    append();
    nights.look();
    report(null);

    assertThat(submitted).as("121 runs, most of them slower").hasSize(2);
  }

  @Test
  void aModelThatForetellsNoBetterIsNotPutInForce() {
    for (int i = 0; i < 60; i++) {
      run("E11", 45, WAY_SECONDS + (i % 2 == 0 ? 20 : -20));
    }
    var submitted = new ArrayList<ReferenceCommand>();
    append();

    new EtaNights(reports(), city::state, city::now, submitted::add).look();
    report(null);

    assertThat(submitted).isEmpty();
  }

  private IncidentId fire() {
    var created = does("taker", City.create(null));
    return City.created(created);
  }

  private AssignmentId order(IncidentId fire, String unit) {
    does("taker", City.orderOf(fire, unit));
    return city.incident(fire).assignments().getLast();
  }

  private void run(String unit, int turnoutSeconds, int travelSeconds) {
    var id = order(fire(), unit);
    city.after(turnoutSeconds);
    does("commander", new ReportAssignment(id, AssignmentStatus.EN_ROUTE));
    city.after(travelSeconds);
    does("commander", new ReportAssignment(id, AssignmentStatus.ON_SCENE));
    does("commander", new ReleaseAssignment(id));
    does("commander", new ReportAssignment(id, AssignmentStatus.CLEARED));
  }

  private Recorded does(String person, Command command) {
    var record = city.does(person, command);
    records.add(record);
    return record;
  }

  private ArrivalReports reports() {
    return Objects.requireNonNull(reports);
  }

  private void append() {
    new JdbcArchive(Objects.requireNonNull(database)).append(records);
    records.clear();
  }

  private ArrivalReport report(@Nullable AreaId area) {
    append();
    return reports().report(area).join();
  }
}
