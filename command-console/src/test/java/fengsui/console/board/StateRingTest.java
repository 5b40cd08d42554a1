package fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import org.junit.jupiter.api.Test;

class StateRingTest {
  private final StateRing ring = new StateRing();
  private final City city = City.small();

  @Test
  void itFindsEveryStateByItsExactNumberAndNoOther() {
    ring.add(city.state());
    long first = city.state().number();
    city.order(city.fire(), "E11");
    ring.add(city.state());

    assertThat(ring.find(first)).isPresent();
    assertThat(ring.find(city.state().number())).containsSame(city.state());
    assertThat(ring.find(city.state().number() - 1)).isEmpty();
    assertThat(ring.find(0)).isEmpty();
  }

  @Test
  void itForgetsTheOldestFirst() {
    State first = city.state();
    ring.add(first);
    for (int i = 1; i <= StateRing.STATES_MAX; i++) {
      city.tries("nobody", City.create(null));
      ring.add(city.state());
    }

    assertThat(ring.find(first.number())).isEmpty();
    assertThat(ring.find(first.number() + 1)).isPresent();
    assertThat(ring.find(first.number() + StateRing.STATES_MAX)).isPresent();
  }

  @Test
  void itForgetsAllWhenAnotherHistoryBegins() {
    ring.add(city.state());
    ring.clear();

    assertThat(ring.find(city.state().number())).isEmpty();
  }
}
