package fengsui.domain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Author;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent.ClockStepped;
import fengsui.domain.SystemEvent.StateLevelRaised;
import fengsui.domain.incident.IncidentEvent.NoteAdded;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.testing.City;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyTest {
  private final State state = City.small().state();

  @Test
  void aRecordThatDoesNotFollowStopsTheCore() {
    var again = record(state.number(), City.START, new ClockStepped(1));
    var gap = record(state.number() + 2, City.START, new ClockStepped(1));
    var early = record(state.number() + 1, City.START.minusMillis(1), new ClockStepped(1));

    for (var record : List.of(again, gap, early)) {
      assertThatThrownBy(() -> Apply.apply(state, record))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aFactAboutSomethingThatIsNotThereStopsTheCore() {
    var note = new NoteAdded(new IncidentId("X"), "note");
    assertThatThrownBy(() -> Apply.apply(state, record(state.number() + 1, City.START, note)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theEventsOfOneRecordAreNumberedOneByOne() {
    var record =
        record(
            state.number() + 1,
            City.START.plusSeconds(1),
            new ClockStepped(1),
            new StateLevelRaised(1, 2));
    var after = Apply.apply(state, record);

    assertThat(after.number()).isEqualTo(state.number() + 2);
    assertThat(after.at()).isEqualTo(City.START.plusSeconds(1));
    assertThat(after.level()).isEqualTo(2);
  }

  private static Recorded record(long from, Instant at, Event... events) {
    return new Recorded(from, at, Author.CORE, null, null, List.of(events));
  }
}
