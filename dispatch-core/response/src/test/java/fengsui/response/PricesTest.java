package fengsui.response;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PricesTest {
  private final City city = City.small();

  @Test
  void hoursWorkedAreThoseOfTheTimeThatIsAskedAbout() {
    var prices = new Prices(CoverPrice.NONE, ForceWeights.DEFAULT);
    var before = city.now();
    city.orderTo(city.fire(), "E11", AssignmentStatus.ON_SCENE);
    city.after(6 * 3_600);

    assertThat(hours(prices.worked(city.state(), before))).isZero();
    assertThat(hours(prices.worked(city.state(), city.now()))).isEqualTo(6);
  }

  private static long hours(Worked worked) {
    return Duration.ofSeconds(worked.seconds(new UnitId("E11"))).toHours();
  }
}
