package fengsui.town.life;

import fengsui.domain.Event;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Acts that are under way or done, so that none is done twice. Used on the town's thread. */
final class Busy {
  /** Acts that are remembered as done; the oldest are forgotten. */
  static final int ACTS_MAX = 10_000;

  /** An act that failed is tried again after this time. */
  static final double RETRY_SECONDS = 10;

  private final Town town;
  private final Set<String> acts =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > ACTS_MAX;
            }
          });

  Busy(Town town) {
    this.town = town;
  }

  /** Whether this act was neither begun nor done; then it is begun. */
  boolean begin(String act) {
    return acts.add(act);
  }

  /** Forgets an act that failed, so that it is tried again. */
  void againUnlessDone(String act, List<Event> events) {
    if (events.isEmpty()) {
      againAfter(RETRY_SECONDS, act);
    }
  }

  /** Lets an act be done once more after a while. */
  void againAfter(double seconds, String act) {
    town.after(seconds, () -> acts.remove(act));
  }
}
