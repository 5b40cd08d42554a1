package fengsui.console.testing;

import fengsui.domain.people.PersonId;
import fengsui.domain.station.AreaId;
import fengsui.protocol.ExercisePort;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Offers one exercise that only remembers who started it. */
public final class TinyExercises implements ExercisePort {
  private volatile ExerciseState state = ExerciseState.none(1);

  @Override
  public AreaId area() {
    return new AreaId("BZ");
  }

  @Override
  public List<ExerciseOffer> offers() {
    return List.of(new ExerciseOffer("quake", "地震", "", 600, 10, 20));
  }

  @Override
  public ExerciseState state() {
    return state;
  }

  @Override
  public ExerciseReport report() {
    var never = new Took(0, 0, 0, 0);
    return new ExerciseReport("地震", never, never, new Took(3, 4, 9, 9), never, 2, 5, 1, 0);
  }

  @Override
  public CompletableFuture<ExerciseAnswer> start(String id, PersonId by) {
    return id.equals("quake") && state.phase() == ExercisePhase.NONE
        ? to(new ExerciseState(ExercisePhase.RUNNING, id, "地震", 0, 1, 0, 10, 0, 0, by.value()))
        : refused("an exercise is under way; stop and end it first");
  }

  @Override
  public CompletableFuture<ExerciseAnswer> stop(PersonId by) {
    return state.phase() == ExercisePhase.RUNNING
        ? to(new ExerciseState(ExercisePhase.STOPPED, "quake", "地震", 1, 1, 0, 10, 0, 0, by.value()))
        : refused("no exercise is running");
  }

  @Override
  public CompletableFuture<ExerciseAnswer> end(PersonId by) {
    return state.phase() == ExercisePhase.STOPPED
        ? to(ExerciseState.none(1))
        : refused("only a stopped exercise can be ended");
  }

  private CompletableFuture<ExerciseAnswer> to(ExerciseState next) {
    state = next;
    return CompletableFuture.completedFuture(new ExerciseAnswer(true, "", next));
  }

  private CompletableFuture<ExerciseAnswer> refused(String why) {
    return CompletableFuture.completedFuture(new ExerciseAnswer(false, why, state));
  }
}
