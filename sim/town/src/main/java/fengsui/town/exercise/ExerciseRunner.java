package fengsui.town.exercise;

import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.station.AreaId;
import fengsui.protocol.ExercisePort;
import fengsui.town.life.Town;
import fengsui.town.life.TownWatch;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one exercise at a time in the living demo town. What it is asked is done on the town's
 * thread; its state is read from any.
 */
public final class ExerciseRunner implements ExercisePort {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseRunner.class);

  /** How often the state is counted anew, in real time. */
  private static final double COUNT_SECONDS = 1;

  /** After this time of trying, ending gives up and can be asked for again. */
  private static final int END_ROUNDS_MAX = 180;

  private final Town town;
  private final List<Exercise> exercises;
  private final Scene scene;
  private volatile ExerciseState state;
  private volatile ExerciseReport report;
  private Tally tally;

  /** Counts starts and stops, so that a step of an earlier run does nothing. */
  private int run;

  private long startedNanos;
  private int endRounds;

  private ExerciseRunner(Town town, List<Exercise> exercises) {
    this.town = town;
    this.exercises = List.copyOf(exercises);
    this.scene = new Scene(town);
    this.state = ExerciseState.none(town.pace().timeFactor());
    this.tally = new Tally(town, "");
    this.report = tally.report();
  }

  /** Offers these exercises in the town; nothing happens before one is started. */
  public static ExerciseRunner of(Town town, List<Exercise> exercises) {
    var runner = new ExerciseRunner(town, exercises);
    town.every(COUNT_SECONDS, runner::count);
    town.watch(runner.new Watch());
    return runner;
  }

  @Override
  public AreaId area() {
    return town.state().people().find(Scene.COMMANDER).orElseThrow().area();
  }

  @Override
  public List<ExerciseOffer> offers() {
    return exercises.stream().map(ExerciseRunner::offer).toList();
  }

  private static ExerciseOffer offer(Exercise exercise) {
    int seconds = exercise.steps().getLast().atSeconds();
    return new ExerciseOffer(
        exercise.id(),
        exercise.name(),
        exercise.summary(),
        seconds,
        exercise.steps().size(),
        exercise.calls());
  }

  @Override
  public ExerciseState state() {
    return state;
  }

  @Override
  public ExerciseReport report() {
    return report;
  }

  @Override
  public CompletableFuture<ExerciseAnswer> start(String id, PersonId by) {
    return onTown(
        () -> {
          var exercise = exercises.stream().filter(one -> one.id().equals(id)).findFirst();
          if (exercise.isEmpty()) {
            return refused("there is no exercise " + id);
          }
          return state.phase() == ExercisePhase.NONE
              ? begin(exercise.get(), by)
              : refused("an exercise is under way; stop and end it first");
        });
  }

  @Override
  public CompletableFuture<ExerciseAnswer> stop(PersonId by) {
    return onTown(
        () -> {
          if (state.phase() != ExercisePhase.RUNNING) {
            return refused("no exercise is running");
          }
          run++;
          LOG.atInfo().addKeyValue("by", by.value()).log("exercise stopped: {}", state.id());
          return done(ExercisePhase.STOPPED, by);
        });
  }

  @Override
  public CompletableFuture<ExerciseAnswer> end(PersonId by) {
    return onTown(
        () -> {
          if (state.phase() != ExercisePhase.STOPPED) {
            return refused("only a stopped exercise can be ended");
          }
          endRounds = 0;
          LOG.atInfo().addKeyValue("by", by.value()).log("exercise is ended: {}", state.id());
          var ending = new Ending(town, outcome(by));
          town.later(() -> endRound(ending));
          return done(ExercisePhase.ENDING, by);
        });
  }

  private ExerciseAnswer begin(Exercise exercise, PersonId by) {
    run++;
    int own = run;
    startedNanos = town.nanos();
    tally = new Tally(town, exercise.name());
    state =
        new ExerciseState(
            ExercisePhase.RUNNING,
            exercise.id(),
            exercise.name(),
            0,
            town.pace().timeFactor(),
            0,
            exercise.steps().size(),
            0,
            0,
            by.value());
    for (var step : exercise.steps()) {
      town.after(step.atSeconds(), () -> happen(step, own));
    }
    LOG.atInfo().addKeyValue("by", by.value()).log("exercise started: {}", exercise.id());
    return new ExerciseAnswer(true, "", state);
  }

  private void happen(ExerciseStep step, int own) {
    if (own == run) {
      state = counted(state.phase(), state.stepsDone() + 1, state.by());
      scene.happen(step, () -> own == run);
    }
  }

  private void endRound(Ending ending) {
    endRounds++;
    if (ending.round()) {
      state = ExerciseState.none(town.pace().timeFactor());
      LOG.info("exercise is over; all its incidents are closed");
    } else if (endRounds >= END_ROUNDS_MAX) {
      state = counted(ExercisePhase.STOPPED, state.stepsDone(), state.by());
      LOG.warn("{} incidents of the exercise could not be closed", state.openIncidents());
    } else {
      town.inSeconds(1, () -> endRound(ending));
    }
  }

  /** Lets the tally of the exercise under way look on. */
  private final class Watch implements TownWatch {
    @Override
    public void recorded(Recorded record) {
      if (state.phase() != ExercisePhase.NONE) {
        tally.recorded(record);
      }
    }

    @Override
    public void proposed(IncidentId incident, long micros, boolean isForce) {
      if (state.phase() != ExercisePhase.NONE) {
        tally.proposed(incident, micros, isForce);
      }
    }
  }

  /** Also finds what an exercise left open before this process was started. */
  private void count() {
    report = tally.report();
    var phase = state.phase();
    var now = counted(phase, state.stepsDone(), state.by());
    boolean left =
        now.openIncidents() > 0 || now.waitingCalls() > 0 || Surroundings.isLeft(town.state());
    if (phase != ExercisePhase.NONE) {
      state = now;
    } else if (left || !Marks.lost(town.state()).isEmpty()) {
      state = counted(ExercisePhase.STOPPED, 0, "");
    }
  }

  private ExerciseState counted(ExercisePhase phase, int stepsDone, String by) {
    long elapsed =
        phase == ExercisePhase.RUNNING
            ? (town.nanos() - startedNanos) / 1_000_000_000 * town.pace().timeFactor()
            : state.elapsedSeconds();
    return new ExerciseState(
        phase,
        state.id(),
        state.name(),
        elapsed,
        town.pace().timeFactor(),
        stepsDone,
        state.steps(),
        Marks.open(town.state()).size(),
        Marks.waiting(town.state()).size(),
        by);
  }

  private String outcome(PersonId by) {
    var name = Optional.of(state.name()).filter(known -> !known.isEmpty()).orElse("");
    return (Marks.MARK + name + " 结束，" + by.value()).strip();
  }

  private ExerciseAnswer done(ExercisePhase phase, PersonId by) {
    state = counted(phase, state.stepsDone(), by.value());
    return new ExerciseAnswer(true, "", state);
  }

  private ExerciseAnswer refused(String why) {
    return new ExerciseAnswer(false, why, state);
  }

  private CompletableFuture<ExerciseAnswer> onTown(Supplier<ExerciseAnswer> act) {
    var answer = new CompletableFuture<ExerciseAnswer>();
    town.later(
        () -> {
          try {
            answer.complete(act.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
            throw e;
          }
        });
    return answer;
  }
}
