package fengsui.server.query;

import fengsui.domain.Recorded;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import fengsui.protocol.QueryUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * States of the past, by applying the archive from its beginning, or from the nearest earlier State
 * that was kept on the way. States share what did not change between them, so those that are kept
 * cost little more than what changed. One thread uses it.
 */
final class PastStates {
  /** States that are kept; of more, every second one is forgotten. */
  static final int KEPT_MAX = 64;

  /** Records that are read at once, and after which a State is kept at first. */
  static final int BATCH = 2_000;

  /** Reads records in order, as {@link fengsui.db.archive.EventArchive#read} does. */
  @FunctionalInterface
  interface Records {
    List<Recorded> after(long number, int limit);
  }

  private final Records records;
  private final int batch;
  private final TreeMap<Long, State> kept = new TreeMap<>(Map.of(0L, State.EMPTY));

  PastStates(Records records) {
    this(records, BATCH);
  }

  /** With batches of another length. */
  PastStates(Records records, int batch) {
    this.records = records;
    this.batch = batch;
  }

  /** How many States are kept. */
  int keptCount() {
    return kept.size();
  }

  /**
   * The State just before an event.
   *
   * @param number of the first event of a record
   * @param isLate whether there is no more time; then what was reached is kept for the next time
   * @throws QueryUnavailable when time is up, or the archive does not hold the event yet
   */
  State before(long number, BooleanSupplier isLate) {
    var state = kept.floorEntry(number - 1).getValue();
    while (state.number() < number - 1) {
      if (isLate.getAsBoolean()) {
        throw QueryUnavailable.recordBeingRead(state.number(), number - 1);
      }
      state = step(state, number - 1);
    }
    return state;
  }

  /** The State some records later, at most that number. */
  private State step(State from, long last) {
    var state = from;
    for (var record : records.after(from.number(), batch)) {
      if (record.from() > last) {
        break;
      }
      state = Apply.apply(state, record);
    }
    if (state.number() == from.number()) {
      throw new QueryUnavailable(
          "the record of number " + last + " is not in the archive yet; ask again");
    }
    keep(state);
    return state;
  }

  private void keep(State state) {
    kept.put(state.number(), state);
    if (kept.size() > KEPT_MAX) {
      var numbers = new ArrayList<>(kept.keySet());
      for (int i = 1; i < numbers.size(); i += 2) {
        kept.remove(numbers.get(i));
      }
    }
  }
}
