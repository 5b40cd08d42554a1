package fengsui.console.board;

import fengsui.domain.state.State;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last States, so that a seat that was away for a while gets what it missed and no more. States
 * share their structure, so one costs about as much as its change. Safe for use from any thread.
 */
public final class StateRing {
  /** How many States are kept; at a busy 200 records a second the last 20 seconds. */
  public static final int STATES_MAX = 4_096;

  private final @Nullable State[] states = new State[STATES_MAX];
  private int size;
  private int next;

  /** Adds a State; one that is not newer than the last is left out. */
  public synchronized void add(State state) {
    var last = states[Math.floorMod(next - 1, STATES_MAX)];
    if (last != null && state.number() <= last.number()) {
      return;
    }
    states[next] = state;
    next = (next + 1) % STATES_MAX;
    size = Math.min(size + 1, STATES_MAX);
  }

  /** Forgets all, since another history began. */
  public synchronized void clear() {
    Arrays.fill(states, null);
    size = 0;
    next = 0;
  }

  /** The State with exactly this number, when it is still kept. */
  public synchronized Optional<State> find(long number) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var state = states[Math.floorMod(next - size + middle, STATES_MAX)];
      if (state == null) {
        return Optional.empty();
      }
      if (state.number() == number) {
        return Optional.of(state);
      }
      if (state.number() < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
