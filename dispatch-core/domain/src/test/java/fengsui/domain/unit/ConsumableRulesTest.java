package fengsui.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.Requirements;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitCommand.PutInService;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitCommand.ReportRefilled;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitEvent.ConsumablesReported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumableRulesTest {
  private static final UnitId E11 = new UnitId("E11");

  private final City city = City.small();

  @Test
  void whatIsLeftIsReportedByTheCrewOrTheCentreAndBelongsToTheIncident() {
    var fire = city.fire();
    var assignment = city.orderTo(fire, "E11", AssignmentStatus.ON_SCENE);

    var record = city.does("crew11", water(2_000));

    assertThat(record.events())
        .containsExactly(
            new ConsumablesReported(E11, assignment, Map.of(), Map.of(Capability.WATER_L, 2_000)));
    assertThat(city.state().unit(E11).asItStands().quantity(Capability.WATER_L)).isEqualTo(2_000);
    assertThat(city.state().unit(E11).asItStands().quantity(Capability.PUMP_LPS)).isEqualTo(60);
    city.does("commander", water(0));
    assertThat(city.state().unit(E11).asItStands().capabilities())
        .containsOnlyKeys(Capability.PUMP_LPS);
    assertThat(city.state().unit(E11).definition().quantity(Capability.WATER_L)).isEqualTo(8_000);
  }

  @Test
  void whatIsNotNamedStaysAndRefilledIsAllAgain() {
    city.does(
        "admin",
        new DefineUnit(
            SmallCity.unit(
                "E11",
                UnitKind.WATER_TENDER,
                "S1",
                Map.of(Capability.WATER_L, 8_000, Capability.FOAM_L, 500),
                6)));
    city.does("crew11", water(2_000));
    city.does("crew11", new ReportConsumables(E11, Map.of(Capability.FOAM_L, 100)));
    assertThat(city.state().unit(E11).left())
        .isEqualTo(Map.of(Capability.WATER_L, 2_000, Capability.FOAM_L, 100));

    city.does("crew11", water(8_000));
    assertThat(city.state().unit(E11).left()).isEqualTo(Map.of(Capability.FOAM_L, 100));
    city.does("crew11", new ReportRefilled(E11));
    assertThat(city.state().unit(E11).left()).isNull();
    assertThat(city.refused("crew11", new ReportRefilled(E11)))
        .isEqualTo(new Rejection.NothingChanges("left"));
    assertThat(city.refused("crew11", water(8_000)))
        .isEqualTo(new Rejection.NothingChanges("left"));
  }

  @Test
  void moreThanItCarriesAndWhatItDoesNotCarryAreRefused() {
    assertThat(city.refused("crew11", water(8_001)))
        .isEqualTo(new Rejection.Contradiction("left.WATER_L", "the unit carries at most 8000"));
    assertThat(city.refused("crew11", new ReportConsumables(E11, Map.of(Capability.FUEL_L, 1))))
        .isEqualTo(new Rejection.Contradiction("left.FUEL_L", "the unit carries none"));
    assertThat(city.refused("crew21", water(10))).isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("taker", water(10))).isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.refused("jinghe", water(10))).isInstanceOf(Rejection.OutsideYourArea.class);
    assertThatThrownBy(() -> new ReportConsumables(E11, Map.of(Capability.RESCUERS, 1)))
        .hasMessageContaining("left");
    assertThatThrownBy(() -> new ReportConsumables(E11, Map.of())).hasMessageContaining("left");
    assertThatThrownBy(() -> water(-1)).hasMessageContaining("left.WATER_L");
  }

  @Test
  void whoComesHomeIsFullAndWhoOnlyWasOrderedThereIsNot() {
    var fire = city.fire();
    var assignment = city.orderTo(fire, "E11", AssignmentStatus.ON_SCENE);
    city.does("crew11", water(1_000));
    city.does("commander", new ReleaseAssignment(assignment));
    assertThat(city.state().unit(E11).left()).as("on the way home").isNotNull();
    city.does("crew11", new ReportUnit(E11, UnitStatus.IN_QUARTERS));
    assertThat(city.state().unit(E11).left()).isNull();

    city.does("crew11", water(1_000));
    city.does("commander", new CancelAssignment(city.order(fire, "E11"), "not needed"));
    assertThat(city.state().unit(E11).status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.state().unit(E11).left()).as("it never left").isNotNull();
    city.does("commander", new PutOutOfService(E11, "pump"));
    city.does("commander", new PutInService(E11));
    assertThat(city.state().unit(E11).left()).isNull();
  }

  @Test
  void aUnitThatIsDefinedSmallerHasNoMoreThanItNowCarries() {
    city.does("crew11", water(6_000));
    city.does(
        "admin",
        new DefineUnit(
            SmallCity.unit(
                "E11", UnitKind.WATER_TENDER, "S1", Map.of(Capability.WATER_L, 5_000), 6)));

    assertThat(city.state().unit(E11).asItStands().quantity(Capability.WATER_L)).isEqualTo(5_000);
  }

  @Test
  void aLineOpensWhenItsWaterIsUsedUpUntilTheFireIsUnderControl() {
    city.does(
        "admin",
        new DefinePlan(
            SmallCity.plan(
                "fire-1",
                1,
                SmallCity.line("water", new Need.Quantity(Capability.WATER_L, 8_000)))));
    var fire = city.fire();
    city.orderTo(fire, "E11", AssignmentStatus.DEPLOYED);
    assertThat(missing(fire)).isZero();

    city.does("crew11", water(3_000));
    assertThat(missing(fire)).isEqualTo(5_000);
    city.does("commander", new RecordMilestone(fire, Milestone.UNDER_CONTROL));
    assertThat(missing(fire)).isZero();
  }

  private int missing(IncidentId fire) {
    var state = city.state();
    return Requirements.coverage(state, city.incident(fire)).getFirst().missing();
  }

  private static ReportConsumables water(int liters) {
    return new ReportConsumables(E11, Map.of(Capability.WATER_L, liters));
  }
}
