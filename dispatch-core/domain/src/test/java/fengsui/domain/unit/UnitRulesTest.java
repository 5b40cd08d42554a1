package fengsui.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitCommand.PutInService;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import org.junit.jupiter.api.Test;

class UnitRulesTest {
  private static final UnitId E11 = new UnitId("E11");

  private final City city = City.small();

  @Test
  void aUnitReportsWhereItStands() {
    city.does("crew11", new ReportUnit(E11, UnitStatus.AVAILABLE));
    city.does("crew11", new ReportUnit(E11, UnitStatus.RETURNING));
    city.after(60).does("crew11", new ReportUnit(E11, UnitStatus.IN_QUARTERS));

    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.unit("E11").statusAt()).isEqualTo(city.now());
    assertThat(city.refused("crew11", new ReportUnit(E11, UnitStatus.IN_QUARTERS)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void whatOnlyAnAssignmentBringsIsNotReportedAlone() {
    for (var status :
        new UnitStatus[] {
          UnitStatus.DISPATCHED,
          UnitStatus.EN_ROUTE,
          UnitStatus.ON_SCENE,
          UnitStatus.OUT_OF_SERVICE,
          UnitStatus.RETURNING
        }) {
      assertThat(city.refused("crew11", new ReportUnit(E11, status)))
          .isEqualTo(new Rejection.WrongTransition("unit", "E11", "IN_QUARTERS", status.name()));
    }
  }

  @Test
  void aUnitThatAnIncidentHasIsNamedWithIt() {
    city.order(city.fire(), "E11");

    assertThat(city.refused("crew11", new ReportUnit(E11, UnitStatus.AVAILABLE)))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(city.refused("commander", new PutOutOfService(E11, "engine")))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
    assertThat(city.refused("commander", new PutInService(E11)))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
  }

  @Test
  void aUnitOutOfServiceComesBackOnlyThroughPutInService() {
    city.does("crew11", new PutOutOfService(E11, "engine"));
    assertThat(city.unit("E11").outOfServiceReason()).isEqualTo("engine");
    assertThat(city.refused("crew11", new PutOutOfService(E11, "engine")))
        .isInstanceOf(Rejection.NothingChanges.class);
    assertThat(city.refused("crew11", new ReportUnit(E11, UnitStatus.AVAILABLE)))
        .isInstanceOf(Rejection.WrongTransition.class);

    city.does("crew11", new PutInService(E11));
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.unit("E11").outOfServiceReason()).isEmpty();
    assertThat(city.refused("crew11", new PutInService(E11)))
        .isInstanceOf(Rejection.NothingChanges.class);
  }

  @Test
  void aUnitThatComesHomeClearsItsAssignment() {
    var id = city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    var other = city.orderTo(city.fire(), "E21", AssignmentStatus.ON_SCENE);
    city.does("crew11", new ReleaseAssignment(id));
    city.does("commander", new ReleaseAssignment(other));
    city.does("crew11", new ReportUnit(E11, UnitStatus.IN_QUARTERS));

    assertThat(city.assignment(id).status()).isEqualTo(AssignmentStatus.CLEARED);
    assertThat(city.assignment(other).status()).isEqualTo(AssignmentStatus.RELEASED);
  }

  @Test
  void anUnknownUnitIsRefusedByName() {
    assertThat(city.refused("commander", new PutInService(new UnitId("E99"))))
        .isEqualTo(new Rejection.NotFound("unit", "E99"));
  }
}
