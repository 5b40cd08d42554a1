package fengsui.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentCommand.SetLevel;
import fengsui.domain.incident.IncidentEvent.AlarmRaised;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitKind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelRulesTest {
  private final City city = City.small();
  private final IncidentId incident = city.fire();

  @Test
  void theSecondAlarmAddsOnlyWhatIsMissing() {
    city.order(incident, "E11");
    city.order(incident, "L12");

    var record = city.does("commander", raise(2));

    var missing = ((AlarmRaised) record.events().getFirst()).missing();
    assertThat(missing)
        .extracting(line -> line.line().id() + " " + line.missing())
        .containsExactly("tenders 2", "water 12000");
    assertThat(city.incident(incident).level()).isEqualTo(new AlarmLevel(2));
  }

  @Test
  void anAlarmIsRaisedOnlyUpwards() {
    city.does("commander", raise(3));
    assertThat(city.refused("commander", raise(3))).isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("commander", raise(2))).isInstanceOf(Rejection.Contradiction.class);
    city.does("commander", new SetLevel(incident, new AlarmLevel(1), "smaller"));
    assertThat(city.incident(incident).level()).isEqualTo(new AlarmLevel(1));
    assertThat(city.refused("commander", new SetLevel(incident, new AlarmLevel(1), "same")))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void aLevelWithoutPlanFollowsTheNextLowerOne() {
    city.does("commander", raise(4));
    assertThat(Requirements.lines(city.state(), city.incident(incident)))
        .extracting(line -> line.id())
        .containsExactly("tenders", "reach", "water");
  }

  @Test
  void reinforcementComesOnTopOfThePlanAndOfWhatIsCommitted() {
    city.order(incident, "E11");
    city.order(incident, "E21");
    city.order(incident, "E31");
    request(new Need.Units(UnitKind.WATER_TENDER, 1));

    assertThat(open()).extracting(OpenLine::missing).containsExactly(1);
    request(new Need.Units(UnitKind.WATER_TENDER, 2));
    assertThat(open()).extracting(OpenLine::missing).containsExactly(1, 3);
    assertThat(city.incident(incident).requested())
        .extracting(line -> line.id() + " " + line.need().amount())
        .containsExactly("more:1 4", "more:2 6");
  }

  @Test
  void reachThatTheSceneAsksForIsNotAddedUp() {
    city.order(incident, "L12");
    request(new Need.Quantity(Capability.AERIAL_M, 54));
    assertThat(open()).extracting(OpenLine::missing).containsExactly(2, 22);
  }

  @Test
  void onlyActiveForceCounts() {
    var id = city.order(incident, "E11");
    city.order(incident, "E21");
    assertThat(open()).isEmpty();
    city.does("commander", new CancelAssignment(id, "x"));
    assertThat(open()).extracting(OpenLine::missing).containsExactly(1);
  }

  @Test
  void requestsAreLimited() {
    var needs = Collections.nCopies(10, (Need) new Need.Units(UnitKind.RESCUE, 1));
    for (int i = 0; i < Incident.REQUESTED_MAX / 10; i++) {
      city.does("commander", new RequestReinforcement(incident, needs, "more"));
    }
    assertThat(city.refused("commander", new RequestReinforcement(incident, needs, "more")))
        .isEqualTo(new Rejection.LimitReached("requested lines", Incident.REQUESTED_MAX));
    var all = new Need.Units(UnitKind.WATER_TENDER, Need.UNITS_MAX);
    var other = city.fire();
    assertThat(
            city.refused("commander", new RequestReinforcement(other, List.of(all), "all of them")))
        .isEqualTo(new Rejection.LimitReached("need.amount", Need.UNITS_MAX));
  }

  private void request(Need need) {
    city.does("commander", new RequestReinforcement(incident, List.of(need), "more"));
  }

  private List<OpenLine> open() {
    return Requirements.open(city.state(), city.incident(incident));
  }

  private RaiseAlarm raise(int level) {
    return new RaiseAlarm(incident, new AlarmLevel(level), "flames at the roof");
  }
}
