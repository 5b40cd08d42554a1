package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.protocol.QueryUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PastStatesTest {
  private static final int NOTES = 400;

  private final City city = new City(State.EMPTY);
  private final List<Recorded> records = new ArrayList<>();
  private final List<State> before = new ArrayList<>();
  private int reads;

  PastStatesTest() {
    SmallCity.commands().forEach(command -> add("system", command));
    var fire = City.created(add("taker", City.create(null)));
    add("commander", City.orderOf(fire, "E11"));
    for (int i = 0; i < NOTES; i++) {
      city.after(1);
      add("commander", new AddNote(fire, "note " + i));
    }
  }

  private Recorded add(String person, Command command) {
    before.add(city.state());
    var record = city.does(person, command);
    records.add(record);
    return record;
  }

  private List<Recorded> after(long number, int limit) {
    reads++;
    return records.stream().filter(r -> r.from() > number).limit(limit).toList();
  }

  @Test
  void eachStateIsTheOneThatTheCoreHadWhateverIsAskedFirst() {
    var random = new Random(1);
    for (int batch : new int[] {1, 3, 50, 2_000}) {
      var states = new PastStates(this::after, batch);
      for (int i = 0; i < 200; i++) {
        int at = random.nextInt(records.size());
        assertThat(states.before(records.get(at).from(), () -> false))
            .as("batch %d record %d", batch, at)
            .isEqualTo(before.get(at));
      }
      assertThat(states.keptCount()).isLessThanOrEqualTo(PastStates.KEPT_MAX);
    }
  }

  @Test
  void whatWasReadOnceIsNotReadFromTheBeginningAgain() {
    var states = new PastStates(this::after, 10);
    states.before(records.getLast().from(), () -> false);
    int first = reads;

    states.before(records.getLast().from(), () -> false);
    states.before(records.get(records.size() / 2).from(), () -> false);

    assertThat(first).isGreaterThan(40);
    assertThat(reads - first).isLessThanOrEqualTo(2);
  }

  @Test
  void whenTimeIsUpTheAnswerSaysHowFarItCameAndTheNextQuestionGoesOn() {
    var states = new PastStates(this::after, 100);
    long last = records.getLast().from();
    int begin = reads;

    assertThatThrownBy(() -> states.before(last, () -> reads - begin >= 2))
        .isInstanceOf(QueryUnavailable.class)
        .hasMessageContaining("of " + (last - 1));
    int reached = reads;
    assertThat(states.before(last, () -> false)).isEqualTo(before.getLast());

    assertThat(reached - begin).isEqualTo(2);
    assertThat(reads - reached).isLessThan(reached + 2);
  }

  @Test
  void aMomentThatTheArchiveDoesNotHoldYetIsSaidToBeAskedForAgain() {
    var states = new PastStates(this::after);

    assertThatThrownBy(() -> states.before(records.getLast().to() + 5, () -> false))
        .isInstanceOf(QueryUnavailable.class)
        .hasMessageContaining("not in the archive yet");
  }
}
