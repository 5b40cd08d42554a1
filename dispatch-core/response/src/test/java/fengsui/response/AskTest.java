package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.plan.RecommendationId;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskTest {
  private final City city = City.small();

  @Test
  void anOrderedUnitThatThePersonDoesNotWantIsNotCountedAsForce() {
    var fire = city.fire();
    city.order(fire, "E11");
    city.order(fire, "E21");
    var incident = city.incident(fire);
    var unwanted = Set.copyOf(City.ids("E11"));

    var ask =
        Ask.forIncident(
            new RecommendationId("R-1"), city.state(), incident, unwanted, null, 1, City.START);

    assertThat(ask.committed()).extracting(UnitDefinition::id).containsExactly(new UnitId("E21"));
  }
}
