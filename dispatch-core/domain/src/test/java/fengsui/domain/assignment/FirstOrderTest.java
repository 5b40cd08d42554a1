package fengsui.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Check;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import org.junit.jupiter.api.Test;

class FirstOrderTest {
  private static final UnitId E11 = new UnitId("E11");

  private final City city = City.small();
  private final IncidentId one = city.fire();
  private final IncidentId other = city.fire();

  @Test
  void anOrderLikeAnyIsTheFirst() {
    var order = city.order(one, "E11");

    assertThat(first(order)).isEqualTo(order);
  }

  @Test
  void whoIsDivertedTwiceBeforeItRollsBeganWithTheFirstOfThree() {
    var first = city.order(one, "E11");
    city.after(10);
    divert(AssignmentStatus.ORDERED, other);
    city.after(10);
    divert(AssignmentStatus.ORDERED, city.fire());

    assertThat(first(current())).isEqualTo(first);
  }

  @Test
  void whoHadRolledBeganAnew() {
    city.orderTo(one, "E11", AssignmentStatus.EN_ROUTE);
    city.after(10);
    divert(AssignmentStatus.EN_ROUTE, other);

    assertThat(first(current())).isEqualTo(current());
  }

  @Test
  void thereAndBackInOneMomentComesToAnEnd() {
    city.order(one, "E11");
    divert(AssignmentStatus.ORDERED, other);
    divert(AssignmentStatus.ORDERED, one);

    assertThat(first(current())).isEqualTo(current());
  }

  private AssignmentId first(AssignmentId order) {
    return FirstOrder.of(city.state(), city.assignment(order)).id();
  }

  private AssignmentId current() {
    return Check.present(city.unit("E11").assignment(), "order of E11");
  }

  private void divert(AssignmentStatus seen, IncidentId to) {
    city.does("commander", new DivertUnit(E11, current(), seen, to, 600, 90, "trapped people"));
  }
}
