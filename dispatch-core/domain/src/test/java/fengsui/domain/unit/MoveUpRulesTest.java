package fengsui.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Rejection;
import fengsui.domain.people.PersonId;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitCommand.AcknowledgeMoveUp;
import fengsui.domain.unit.UnitCommand.EndMoveUp;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReachMoveUp;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveUpRulesTest {
  private static final UnitId E11 = new UnitId("E11");
  private static final StationId S2 = new StationId("S2");

  private final City city = City.small();

  @Test
  void aUnitThatMovesUpStaysFreeAndSaysWhereItGoes() {
    city.does("commander", new OrderMoveUp(E11, S2));
    var unit = city.state().unit(E11);
    assertThat(unit.status()).isEqualTo(UnitStatus.AVAILABLE);
    assertThat(unit.isFree()).isTrue();
    assertThat(unit.moveUp())
        .isEqualTo(new MoveUp(S2, new PersonId("commander"), city.now(), null, null));
    city.after(300).does("crew11", new ReachMoveUp(E11));
    var there = city.state().unit(E11).moveUp();
    assertThat(there).isNotNull();
    assertThat(there.reachedAt()).isEqualTo(city.now());
    assertThat(city.refused("crew11", new ReachMoveUp(E11)))
        .isEqualTo(new Rejection.NothingChanges("moveUp"));
  }

  @Test
  void itIsAcceptedOnceAndReachingItIsAccepting() {
    assertThat(city.refused("crew11", new AcknowledgeMoveUp(E11)))
        .isInstanceOf(Rejection.Contradiction.class);
    city.does("commander", new OrderMoveUp(E11, S2));
    assertThat(city.refused("crew21", new AcknowledgeMoveUp(E11)))
        .isInstanceOf(Rejection.Contradiction.class);
    city.after(8).does("crew11", new AcknowledgeMoveUp(E11));
    assertThat(accepted()).isEqualTo(city.now());
    assertThat(city.refused("commander", new AcknowledgeMoveUp(E11)))
        .isEqualTo(new Rejection.NothingChanges("acknowledgement"));
    city.does("commander", new OrderMoveUp(E11, new StationId("S3")));
    assertThat(accepted()).as("another station is another order").isNull();
    city.after(9).does("crew11", new ReachMoveUp(E11));
    assertThat(accepted()).isEqualTo(city.now());
  }

  private @Nullable Instant accepted() {
    var moveUp = city.state().unit(E11).moveUp();
    return moveUp == null ? null : moveUp.acknowledgedAt();
  }

  @Test
  void itEndsByBeingCalledBackByGoingHomeAndByAnOrder() {
    city.does("commander", new OrderMoveUp(E11, S2));
    city.does("commander", new EndMoveUp(E11, "covered again"));
    assertThat(city.state().unit(E11).moveUp()).isNull();
    assertThat(city.state().unit(E11).status()).isEqualTo(UnitStatus.RETURNING);
    city.does("commander", new OrderMoveUp(E11, S2));
    city.does("crew11", new ReportUnit(E11, UnitStatus.IN_QUARTERS));
    assertThat(city.state().unit(E11).moveUp()).isNull();
    city.does("commander", new OrderMoveUp(E11, S2));
    city.order(city.fire(), "E11");
    assertThat(city.state().unit(E11).moveUp()).isNull();
    assertThat(city.refused("commander", new OrderMoveUp(E11, S2)))
        .isInstanceOf(Rejection.UnitsNotAvailable.class);
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(city.refused("commander", new OrderMoveUp(E11, new StationId("S9"))))
        .isEqualTo(new Rejection.NotFound("station", "S9"));
    assertThat(city.refused("commander", new OrderMoveUp(E11, new StationId("S1"))))
        .isInstanceOf(Rejection.Contradiction.class);
    assertThat(city.refused("crew11", new OrderMoveUp(E11, S2)))
        .isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.refused("commander", new EndMoveUp(E11, "why")))
        .isInstanceOf(Rejection.Contradiction.class);
    city.does("commander", new OrderMoveUp(E11, S2));
    assertThat(city.refused("commander", new OrderMoveUp(E11, S2)))
        .isEqualTo(new Rejection.NothingChanges("station"));
    city.does("commander", new PutOutOfService(new UnitId("E21"), "engine"));
    assertThat(city.refused("commander", new OrderMoveUp(new UnitId("E21"), new StationId("S1"))))
        .isInstanceOf(Rejection.WrongTransition.class);
  }
}
