package fengsui.town.life;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.call.Call;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallSource;
import fengsui.domain.call.Caller;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Need;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import fengsui.domain.weather.Weather;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import fengsui.domain.weather.WeatherRules;
import fengsui.protocol.ExercisePort.ExercisePhase;
import fengsui.town.exercise.Exercise;
import fengsui.town.exercise.ExerciseRunner;
import fengsui.town.exercise.ExerciseStep;
import fengsui.town.exercise.ScenePlace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExerciseTest {
  private static final PersonId ADMIN = new PersonId("admin");
  private static final ScenePlace HOUSE = new ScenePlace("博乐", "康乐小区", SmallCity.NEAR_S1.point());
  private static final ScenePlace HALL = new ScenePlace("博乐", "政府", SmallCity.NEAR_S2.point());
  private static final AreaId BOLE = new AreaId("BL");
  private static final RoadLine BRIDGE =
      new RoadLine(List.of(SmallCity.NEAR_S1.point(), SmallCity.NEAR_S2.point()));
  private static final Exercise QUAKE =
      new Exercise(
          "quake",
          "地震",
          "",
          List.of(
              new ExerciseStep.Calls(1, 2, 10, "QUAKE", HALL),
              new ExerciseStep.Calls(2, 4, 20, "BURIED", HOUSE),
              new ExerciseStep.HigherLevel(40, HALL, 5, "6.6级"),
              new ExerciseStep.MoreForce(
                  60, HOUSE, List.of(new Need.Quantity(Capability.RESCUERS, 2)), "埋压多"),
              new ExerciseStep.StationLost(70, new StationId("S3"), "库门变形"),
              new ExerciseStep.Word(80, HALL, "余震"),
              new ExerciseStep.Controlled(
                  82,
                  "大桥",
                  new RoadClosed(),
                  EnumSet.allOf(VehicleClass.class),
                  BRIDGE,
                  120,
                  "桥墩断裂"),
              new ExerciseStep.Controlled(
                  83, "老城", new RoadSpeed(40), Set.of(VehicleClass.HEAVY), BRIDGE, 120, "碎石"),
              new ExerciseStep.WeatherTurns(84, BOLE, Set.of(Weather.GALE), 60, "大风蓝色预警"),
              new ExerciseStep.Reopened(100, "大桥", "便桥架通"),
              new ExerciseStep.Calls(600, 1, 0, "WALL", HALL)));

  private final SmallTown town = new SmallTown();

  @Test
  void everyStoryIsUnderstoodAsItWasTold() {
    for (var story : StoryBook.all()) {
      assertThat(Story.of("【演练】" + story.at("康乐小区"))).isEqualTo(story);
    }
  }

  @Test
  void manyCallersOfOnePlaceBecomeOneIncidentAndTheStepsHappen() {
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      assertThat(runner.offers().getFirst().calls()).isEqualTo(7);
      start(runner);
      town.pass(200);

      assertThat(calls()).hasSize(6).allMatch(call -> call.text().startsWith("【演练】"));
      assertThat(incidents())
          .extracting(Incident::kind)
          .containsExactlyInAnyOrder(IncidentKind.EARTHQUAKE, IncidentKind.COLLAPSE);
      var quake = incident(IncidentKind.EARTHQUAKE);
      assertThat(quake.level().value()).isEqualTo(5);
      assertThat(quake.notes()).isEqualTo(1);
      assertThat(incident(IncidentKind.COLLAPSE).requested()).hasSize(1);
      assertThat(units()).filteredOn(unit -> unit.status() == UnitStatus.OUT_OF_SERVICE).hasSize(2);
      var state = runner.state();
      assertThat(state.phase()).isEqualTo(ExercisePhase.RUNNING);
      assertThat(state.elapsedSeconds()).isBetween(195L, 200L);
      assertThat(state.stepsDone()).isEqualTo(10);
      assertThat(state.openIncidents()).isEqualTo(2);
    }
  }

  @Test
  void roadsAndWeatherAreTheExercisesOwnAndNamedSo() {
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      start(runner);
      town.pass(95);
      assertThat(town.state().roadControls())
          .extracting(RoadControl::reason)
          .containsExactlyInAnyOrder("【演练】大桥 桥墩断裂", "【演练】老城 碎石");
      assertThat(town.state().roadControls())
          .allMatch(control -> control.setBy().equals(new PersonId("commander-2")))
          .allMatch(control -> control.until() != null);
      assertThat(WeatherRules.inForce(town.state(), BOLE, town.coreTime()))
          .containsExactly(Weather.GALE);
      assertThat(town.state().settings().weatherOrEmpty().getFirst().text())
          .isEqualTo("【演练】大风蓝色预警");

      town.pass(10);
      assertThat(town.state().roadControls())
          .as("the bridge is open again")
          .extracting(RoadControl::reason)
          .containsExactly("【演练】老城 碎石");

      end(runner);
      assertThat(town.state().roadControls().isEmpty()).isTrue();
      assertThat(town.state().settings().weatherOrEmpty()).isEmpty();
    }
  }

  @Test
  void whatAPersonSetOnTheRoadsOrSaidOfTheWeatherIsLeftAlone() {
    try (var life = town.open(0)) {
      var said =
          WeatherReport.said(
              BOLE, Set.of(Weather.FOG), town.coreTime().plusSeconds(3_600), "能见度50米");
      town.does("taker", new SetWeather(said));
      town.does(
          "commander",
          new SetRoadControl(
              null,
              "大桥 维修",
              BRIDGE,
              new RoadClosed(),
              Set.of(VehicleClass.TALL),
              null,
              null,
              null));
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      start(runner);
      town.pass(120);
      assertThat(WeatherRules.inForce(town.state(), BOLE, town.coreTime()))
          .containsExactly(Weather.FOG);
      end(runner);
      assertThat(town.state().roadControls())
          .extracting(RoadControl::reason)
          .containsExactly("大桥 维修");
      assertThat(WeatherRules.inForce(town.state(), BOLE, town.coreTime()))
          .containsExactly(Weather.FOG);
    }
  }

  @Test
  void whatItShowedIsCountedAndKeptAfterItsEnd() {
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      assertThat(runner.report().name()).isEmpty();
      start(runner);
      town.pass(200);

      var report = runner.report();
      assertThat(report.name()).isEqualTo("地震");
      assertThat(report.callToIncident().count()).isEqualTo(2);
      assertThat(report.callToIncident().p50Millis()).isBetween(6_000L, 40_000L);
      assertThat(report.questionToProposal().count()).isPositive();
      assertThat(report.callToProposal().count()).isBetween(1, 2);
      assertThat(report.callToProposal().longestMillis())
          .isGreaterThan(report.callToIncident().p50Millis());
      assertThat(report.orders()).isPositive();
      assertThat(report.unitsOrdered()).isGreaterThanOrEqualTo(report.orders());

      end(runner);
      assertThat(runner.state().phase()).isEqualTo(ExercisePhase.NONE);
      assertThat(runner.report().name()).isEqualTo("地震");
    }
  }

  @Test
  void aStoppedExerciseGoesNoFurtherAndItsEndLeavesNothing() {
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      start(runner);
      town.pass(120);
      var stopped = runner.stop(ADMIN);
      town.pass(1_000);
      assertThat(stopped.join().done()).isTrue();
      assertThat(calls()).hasSize(6);
      assertThat(runner.state().phase()).isEqualTo(ExercisePhase.STOPPED);

      town.does("taker", City.create(null));
      var ended = runner.end(ADMIN);
      town.pass(60);

      assertThat(ended.join().done()).isTrue();
      assertThat(runner.state().phase()).isEqualTo(ExercisePhase.NONE);
      assertThat(incidents()).filteredOn(Incident::isOpen).as("the real one").hasSize(1);
      assertThat(incidents())
          .filteredOn(i -> !i.isOpen())
          .hasSize(2)
          .allMatch(i -> i.outcome() != null && i.outcome().kind() == OutcomeKind.EXERCISE);
      assertThat(units()).noneMatch(unit -> unit.status() == UnitStatus.OUT_OF_SERVICE);
    }
  }

  @Test
  void anIncidentThatAnybodyReportedForRealIsNotEnded() {
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      start(runner);
      var answered = reported("着火了");
      town.does("taker", call("【演练】着火了", answered));
      var seen = City.created(town.does("commander", City.create(null)));
      town.pass(1);
      town.does("taker", call("【演练】着火了", seen));
      var trained = reported("【演练】着火了");
      var joined = reported("【演练】着火了");
      town.does("taker", call("真着火了", joined));
      town.does("commander", City.orderOf(answered, "E11"));
      end(runner);

      assertThat(incidents())
          .filteredOn(Incident::isOpen)
          .extracting(Incident::id)
          .containsExactlyInAnyOrder(answered, seen, joined);
      assertThat(town.state().incident(trained).isOpen()).isFalse();
      var ordered = town.state().incident(answered).assignments().getFirst();
      assertThat(town.state().assignment(ordered).status().isActive()).isTrue();
    }
  }

  @Test
  void whatAnExerciseLeftBeforeARestartCanBeEnded() {
    try (var life = town.open(0)) {
      start(ExerciseRunner.of(life, List.of(QUAKE)));
      town.pass(30);
    }
    try (var life = town.open(0)) {
      var runner = ExerciseRunner.of(life, List.of(QUAKE));
      town.pass(2);
      assertThat(runner.state().phase()).isEqualTo(ExercisePhase.STOPPED);
      assertThat(refusedStart(runner)).isTrue();
      var ended = runner.end(ADMIN);
      town.pass(60);
      assertThat(ended.join().done()).isTrue();
      assertThat(incidents()).isNotEmpty().noneMatch(Incident::isOpen);
      assertThat(town.state().looseCalls().isEmpty()).isTrue();
    }
  }

  private void start(ExerciseRunner runner) {
    var started = runner.start("quake", ADMIN);
    town.pass(0);
    assertThat(started.join().done()).isTrue();
    assertThat(refusedStart(runner)).as("one at a time").isTrue();
  }

  private void end(ExerciseRunner runner) {
    var stopped = runner.stop(ADMIN);
    town.pass(1);
    assertThat(stopped.join().done()).isTrue();
    var ended = runner.end(ADMIN);
    town.pass(60);
    assertThat(ended.join().done()).isTrue();
  }

  private boolean refusedStart(ExerciseRunner runner) {
    var second = runner.start("quake", ADMIN);
    town.pass(0);
    return !second.join().done();
  }

  /** Said on the telephone, and put to this incident unless null. */
  private static LogCall call(String text, @Nullable IncidentId incident) {
    return new LogCall(CallSource.TELEPHONE, new Caller("13909090909", "王"), null, text, incident);
  }

  /** The incident that a call-taker makes of a call with these words. */
  private IncidentId reported(String text) {
    var logged = (CallLogged) town.does("taker", call(text, null)).events().getFirst();
    return City.created(town.does("taker", City.create(logged.call().id())));
  }

  private Incident incident(IncidentKind kind) {
    return incidents().stream().filter(i -> i.kind() == kind).findFirst().orElseThrow();
  }

  private List<Incident> incidents() {
    return StreamSupport.stream(town.state().incidents().spliterator(), false).toList();
  }

  private List<Call> calls() {
    return StreamSupport.stream(town.state().calls().spliterator(), false).toList();
  }

  private List<Unit> units() {
    return StreamSupport.stream(town.state().units().spliterator(), false).toList();
  }
}
