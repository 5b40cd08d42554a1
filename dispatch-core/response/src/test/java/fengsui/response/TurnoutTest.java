package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Check;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import org.junit.jupiter.api.Test;

class TurnoutTest {
  private static final int PLAIN =
      EtaModel.DEFAULT.turnoutSeconds().get(EtaModel.spanOf(City.START));

  private final City city = City.small();

  @Test
  void whoIsDivertedBeforeItRollsNeedsWhatIsLeftSinceItsFirstOrder() {
    city.order(city.fire(), "E11");
    city.after(20);
    var other = city.fire();
    var order = Check.present(city.unit("E11").assignment(), "order");
    city.does(
        "commander",
        new DivertUnit(new UnitId("E11"), order, AssignmentStatus.ORDERED, other, 1, 1, "nearer"));
    city.after(5);

    assertThat(Turnout.seconds(city.state(), city.unit("E11"), city.now())).isEqualTo(PLAIN - 25);
  }
}
