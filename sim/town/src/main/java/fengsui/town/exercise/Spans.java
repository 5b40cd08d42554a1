package fengsui.town.exercise;

import fengsui.protocol.ExercisePort.Took;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Spans of time, the first {@link #SPANS_MAX} of them, and how they are spread. */
final class Spans {
  static final int SPANS_MAX = 20_000;

  private final List<Long> millis = new ArrayList<>();

  void add(Duration span) {
    if (millis.size() < SPANS_MAX) {
      millis.add(span.toMillis());
    }
  }

  /** By nearest rank. */
  Took took() {
    if (millis.isEmpty()) {
      return new Took(0, 0, 0, 0);
    }
    var sorted = millis.stream().sorted().toList();
    return new Took(sorted.size(), rank(sorted, 50), rank(sorted, 99), sorted.getLast());
  }

  private static long rank(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
