package fengsui.response.eta;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Check;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.eta.RoadClass;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.roads.RoadParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastRunsTest {
  private final City city = City.small();
  private final List<Recorded> timeline = new ArrayList<>();
  private IncidentId fire = new IncidentId("none");
  private AssignmentId run = new AssignmentId("none");

  @BeforeEach
  void aUnitIsOrdered() {
    timeline.add(city.does("taker", City.create(city.call())));
    fire = City.created(timeline.getFirst());
    city.after(10);
    timeline.add(city.does("taker", City.orderOf(fire, "E11")));
    run = city.incident(fire).assignments().getFirst();
  }

  @Test
  void theTimesOfAWholeRunAreThoseOfItsReports() {
    report(50, AssignmentStatus.EN_ROUTE);
    report(200, AssignmentStatus.ON_SCENE);
    report(30, AssignmentStatus.DEPLOYED);

    var past = only(PastRuns.of(timeline).runs());
    assertThat(past.assignment()).isEqualTo(run);
    assertThat(past.turnoutSeconds()).isEqualTo(50);
    assertThat(past.travelSeconds()).isEqualTo(200);
    assertThat(past.fromQuarters()).isTrue();
    assertThat(past.to()).isEqualTo(city.incident(fire).location().point());
    assertThat(PastRuns.of(timeline).leftOut()).isEmpty();
  }

  @Test
  void aRunUnderWayIsNone() {
    report(50, AssignmentStatus.EN_ROUTE);

    assertThat(PastRuns.of(timeline).runs()).isEmpty();
    assertThat(PastRuns.of(timeline).leftOut()).isEmpty();
  }

  @Test
  void whatWasEnteredLateIsLeftOut() {
    report(50, AssignmentStatus.EN_ROUTE);
    city.after(300);
    timeline.add(
        city.doesLate("crew11", 100, new ReportAssignment(run, AssignmentStatus.ON_SCENE)));

    assertLeftOut(LeftOut.LATE_ENTRY);
  }

  @Test
  void whatWasCorrectedIsLeftOutAlsoWhenItSeemedWhole() {
    report(50, AssignmentStatus.EN_ROUTE);
    report(200, AssignmentStatus.ON_SCENE);
    timeline.add(
        city.does("commander", new CorrectReport(run, AssignmentStatus.EN_ROUTE, "too early")));
    report(60, AssignmentStatus.ON_SCENE);

    assertLeftOut(LeftOut.CORRECTED);
  }

  @Test
  void whoTurnedBackDidNotArrive() {
    report(50, AssignmentStatus.EN_ROUTE);
    timeline.add(city.does("commander", new CancelAssignment(run, "false alarm")));

    assertLeftOut(LeftOut.TURNED_BACK);
  }

  @Test
  void whoNeverRolledIsNoRun() {
    timeline.add(city.does("commander", new CancelAssignment(run, "false alarm")));

    assertThat(PastRuns.of(timeline).runs()).isEmpty();
    assertThat(PastRuns.of(timeline).leftOut()).isEmpty();
  }

  @Test
  void whoWaitedNearTheSceneIsLeftOut() {
    report(50, AssignmentStatus.EN_ROUTE);
    report(200, AssignmentStatus.STAGED);
    report(90, AssignmentStatus.ON_SCENE);

    assertLeftOut(LeftOut.STAGED);
  }

  @Test
  void whoIsDivertedBeforeItRollsIsLeftOutAndWhoIsOnTheWayIsNot() {
    var other = city.fire();
    timeline.add(divert(AssignmentStatus.ORDERED, other));
    assertThat(PastRuns.of(timeline).leftOut()).isEmpty();
    timeline.add(divert(AssignmentStatus.ORDERED, fire));
    run = city.incident(fire).assignments().getLast();
    report(50, AssignmentStatus.EN_ROUTE);
    report(200, AssignmentStatus.ON_SCENE);
    assertLeftOut(LeftOut.DIVERTED);

    var rolling = city.orderTo(other, "E21", AssignmentStatus.EN_ROUTE);
    timeline.add(
        city.does(
            "commander",
            new DivertUnit(
                new UnitId("E21"), rolling, AssignmentStatus.EN_ROUTE, fire, 1, 1, "nearer")));
    var id = city.incident(fire).assignments().getLast();
    city.after(20);
    timeline.add(city.does("crew21", new ReportAssignment(id, AssignmentStatus.EN_ROUTE)));
    city.after(60);
    timeline.add(city.does("crew21", new ReportAssignment(id, AssignmentStatus.ON_SCENE)));
    assertThat(only(PastRuns.of(timeline).runs()).assignment()).isEqualTo(id);
  }

  private Recorded divert(AssignmentStatus seen, IncidentId to) {
    var now = Check.present(city.unit("E11").assignment(), "order of E11");
    return city.does(
        "commander", new DivertUnit(new UnitId("E11"), now, seen, to, 1, 1, "trapped people"));
  }

  @Test
  void aSceneThatMovesFarTakesTheRunOut() {
    report(50, AssignmentStatus.EN_ROUTE);
    timeline.add(city.does("taker", new Locate(fire, SmallCity.NEAR_S2)));
    report(300, AssignmentStatus.ON_SCENE);

    assertLeftOut(LeftOut.SCENE_MOVED);
  }

  @Test
  void whoDidNotReportThatItRolledIsLeftOut() {
    timeline.add(city.does("crew11", new AcknowledgeAssignment(run)));
    report(300, AssignmentStatus.ON_SCENE);

    assertLeftOut(LeftOut.NOT_REPORTED);
  }

  @Test
  void aRunIsJudgedByItsWay() {
    report(50, AssignmentStatus.EN_ROUTE);
    report(200, AssignmentStatus.ON_SCENE);

    assertThat(judged(150).run()).extracting(Run::turnoutSeconds).isEqualTo(50);
    assertThat(judged(700).leftOut()).isEqualTo(LeftOut.TOO_FAST);
    assertThat(judged(590).leftOut()).isNull();
    var unreached = new RunRules(city.state(), (from, to, c) -> Optional.empty());
    assertThat(unreached.judge(only(PastRuns.of(timeline).runs())).leftOut())
        .isEqualTo(LeftOut.NO_WAY);
  }

  @Test
  void whoStoodStillOrDidNotRollForLongIsLeftOut() {
    report(50, AssignmentStatus.EN_ROUTE);
    report(1_250, AssignmentStatus.ON_SCENE);

    assertThat(judged(160).leftOut()).isEqualTo(LeftOut.STOOD_STILL);
    assertThat(judged(170).leftOut()).isNull();
  }

  @Test
  void aUnitThatIsGoneTeachesNothing() {
    var without = City.small();
    without.does("admin", new RetireUnit(new UnitId("E31")));
    var gone =
        new PastRun(
            run,
            fire,
            new UnitId("E31"),
            City.START,
            City.START.plusSeconds(50),
            City.START.plusSeconds(300),
            true,
            null,
            SmallCity.NEAR_S2.point(),
            null);

    var judged = new RunRules(without.state(), ways(200)).judge(gone);
    assertThat(judged.leftOut()).isEqualTo(LeftOut.UNIT_GONE);
  }

  private RunRules.Judged judged(int waySeconds) {
    return new RunRules(city.state(), ways(waySeconds)).judge(only(PastRuns.of(timeline).runs()));
  }

  private static PastWays ways(int seconds) {
    var onRoads = new ArrayList<>(Collections.nCopies(RoadClass.COUNT, 0));
    onRoads.set(2, seconds);
    return (from, to, c) -> Optional.of(new RoadParts(onRoads, 0));
  }

  private void assertLeftOut(LeftOut why) {
    var runs = PastRuns.of(timeline);
    assertThat(runs.runs()).isEmpty();
    assertThat(runs.leftOut()).containsExactly(Map.entry(run, why));
  }

  private void report(int afterSeconds, AssignmentStatus status) {
    city.after(afterSeconds);
    timeline.add(city.does("crew11", new ReportAssignment(run, status)));
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
