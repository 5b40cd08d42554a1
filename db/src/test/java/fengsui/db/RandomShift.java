package fengsui.db;

import fengsui.domain.LateEntry;
import fengsui.domain.LateEntry.LateSource;
import fengsui.domain.Recorded;
import fengsui.domain.Step;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.RandomCommands;
import fengsui.domain.testing.SmallCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The records of a random shift in the small city, refusals and late entries included, and the
 * State that they lead to. The same seed gives the same shift.
 */
public record RandomShift(List<Recorded> records, State state) {
  private static final List<String> ACTING =
      List.of("commander", "commander", "commander", "taker", "desk1", "crew11");

  public static RandomShift of(long seed, int steps) {
    var random = new Random(seed);
    var commands = new RandomCommands(random);
    var city = new City(State.EMPTY);
    var records = new ArrayList<Recorded>();
    SmallCity.commands().forEach(c -> records.add(city.does("system", c)));
    for (int i = 0; i < steps; i++) {
      city.after(random.nextInt(10));
      if (step(city, random, commands) instanceof Step.New(var record, var _)) {
        records.add(record);
      }
    }
    return new RandomShift(List.copyOf(records), city.state());
  }

  private static Step step(City city, Random random, RandomCommands commands) {
    var due = city.state().nextDue();
    if (due != null && !due.isAfter(city.now())) {
      return city.timers();
    }
    var late =
        random.nextInt(8) == 0
            ? new LateEntry(city.now().minusSeconds(random.nextInt(600)), LateSource.PAPER, "paper")
            : null;
    var author = ACTING.get(random.nextInt(ACTING.size()));
    return city.step(city.stamped(author, commands.next(city.state()), null, late, null));
  }
}
