package fengsui.town.exercise;

import fengsui.domain.Command;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.state.State;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import fengsui.town.exercise.ExerciseStep.Controlled;
import fengsui.town.exercise.ExerciseStep.Reopened;
import fengsui.town.exercise.ExerciseStep.WeatherTurns;
import fengsui.town.life.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an exercise does to roads and weather, as the virtual commander. Controls and reports of
 * people are never changed; its own end by themselves too, so that nothing of an exercise that
 * nobody ended stays in force for long.
 */
final class Surroundings {
  private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

  private final Town town;

  Surroundings(Town town) {
    this.town = town;
  }

  void control(Controlled step) {
    act(
        new SetRoadControl(
            null,
            Marks.MARK + step.name() + " " + step.reason(),
            step.shape(),
            step.effect(),
            step.classes(),
            null,
            after(step.minutes()),
            null));
  }

  void reopen(Reopened step) {
    var named = Marks.MARK + step.name() + " ";
    var controls =
        Marks.controls(town.state()).stream().filter(c -> c.reason().startsWith(named)).toList();
    if (controls.isEmpty()) {
      LOG.info("no control of the exercise is called {}; it stays as it is", step.name());
    }
    controls.forEach(c -> act(new LiftRoadControl(c.id(), Marks.MARK + step.reason())));
  }

  void weather(WeatherTurns step) {
    for (var report : town.state().settings().weatherOrEmpty()) {
      if (report.area().equals(step.area())
          && !Marks.isMarked(report)
          && report.until().isAfter(now())) {
        LOG.info("a person reported the weather of {}; the exercise leaves it", step.area());
        return;
      }
    }
    act(
        new SetWeather(
            WeatherReport.said(
                step.area(), step.kinds(), after(step.minutes()), Marks.MARK + step.text())));
  }

  /** Whether a control or a report of an exercise is still in force or to come. */
  static boolean isLeft(State state) {
    return !Marks.controls(state).isEmpty() || !Marks.weather(state).isEmpty();
  }

  /** Lifts every control and takes every report back; true when there was none. */
  boolean end(String reason) {
    var controls = Marks.controls(town.state());
    var reports = Marks.weather(town.state());
    controls.forEach(control -> act(new LiftRoadControl(control.id(), reason)));
    reports.forEach(
        report -> act(new SetWeather(WeatherReport.said(report.area(), Set.of(), now(), reason))));
    return controls.isEmpty() && reports.isEmpty();
  }

  /** When so many minutes of the exercise's clock will have passed. */
  private Instant after(int minutes) {
    var span = Duration.ofMinutes(minutes).dividedBy(town.pace().timeFactor());
    return now().plus(span).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  private Instant now() {
    return town.coreTime();
  }

  private void act(Command command) {
    town.act(Scene.COMMANDER, command, events -> {});
  }
}
