package fengsui.town.exercise;

import java.util.Comparator;
import java.util.List;

/**
 * An exercise as data: what happens, and how long after the start.
 *
 * @param id name on the command line, for example {@code jinghe-earthquake}
 * @param name what people call it
 * @param summary one sentence on what it shows
 * @param steps in the order of their time
 */
public record Exercise(String id, String name, String summary, List<ExerciseStep> steps) {
  /** Most steps of one exercise. */
  public static final int STEPS_MAX = 1_000;

  public Exercise {
    if (steps.isEmpty() || steps.size() > STEPS_MAX) {
      throw new IllegalArgumentException(
          "an exercise has 1 to " + STEPS_MAX + " steps: " + steps.size());
    }
    steps = steps.stream().sorted(Comparator.comparingInt(ExerciseStep::atSeconds)).toList();
  }

  /** How many calls come in altogether. */
  public int calls() {
    return steps.stream()
        .mapToInt(step -> step instanceof ExerciseStep.Calls calls ? calls.callers() : 0)
        .sum();
  }
}
