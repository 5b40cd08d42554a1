package fengsui.town.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.Station;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.domain.weather.Weather;
import fengsui.town.exercise.ExerciseStep.Answer;
import fengsui.town.exercise.ExerciseStep.Ask;
import fengsui.town.exercise.ExerciseStep.Calls;
import fengsui.town.exercise.ExerciseStep.Controlled;
import fengsui.town.exercise.ExerciseStep.HigherLevel;
import fengsui.town.exercise.ExerciseStep.MoreForce;
import fengsui.town.exercise.ExerciseStep.Reopened;
import fengsui.town.exercise.ExerciseStep.StationLost;
import fengsui.town.exercise.ExerciseStep.WeatherTurns;
import fengsui.town.exercise.ExerciseStep.Word;
import fengsui.town.force.BortalaForce;
import fengsui.town.force.Neighbours;
import fengsui.town.life.Story;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExerciseBookTest {
  private static final Bortala REGION = Bortala.of(BortalaMap.DEMO_SEED);
  private static final BortalaForce FORCE = BortalaForce.of(REGION);

  @Test
  void everyPlaceOfEveryExerciseIsFound() {
    Set<String> known = new HashSet<>();
    REGION.premises().forEach(site -> known.add(site.city() + " " + site.name()));
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        var place = place(step);
        if (place != null && place.point() == null) {
          assertThat(known)
              .as("%s at %s s", exercise.id(), step.atSeconds())
              .contains(place.words());
        }
      }
    }
  }

  @Test
  void everyStoryIsKnownAndAnsweredByAPlan() {
    List<ResponsePlan> plans = FORCE.plans();
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        if (step instanceof Calls calls) {
          assertThat(Story.allTold(calls.story())).as(calls.story()).isNotEmpty();
          for (var story : Story.allTold(calls.story())) {
            assertThat(plans)
                .as("%s at level %s", story.kind(), story.level())
                .anyMatch(
                    plan ->
                        plan.kinds().contains(story.kind())
                            && plan.level().value() == story.level());
          }
        }
      }
    }
  }

  @Test
  void stepsThatNeedAnIncidentNameAPlaceFromWhichSomebodyCalledBefore() {
    for (var exercise : ExerciseBook.all()) {
      var called = new HashSet<ScenePlace>();
      for (var step : exercise.steps()) {
        var place = place(step);
        if (step instanceof Calls) {
          called.add(place);
        } else if (place != null) {
          assertThat(called).as("%s at %s s", exercise.id(), step.atSeconds()).contains(place);
        }
      }
    }
  }

  @Test
  void onlyStationsThatExistAreLost() {
    var stations = FORCE.stations().stream().map(Station::id).toList();
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        if (step instanceof StationLost lost) {
          assertThat(stations).contains(lost.station());
        }
      }
    }
  }

  @Test
  void onlyNeighboursThatExistAreAskedAndGiveWhatIsTheirs() {
    var areas = new HashSet<AreaId>();
    var units = new HashSet<UnitId>();
    for (var command : Neighbours.define()) {
      if (command instanceof DefineArea(var area)) {
        areas.add(area.id());
      } else if (command instanceof DefineUnit(var unit)) {
        units.add(unit.id());
      }
    }
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        if (step instanceof Ask ask) {
          assertThat(areas).contains(ask.neighbour());
        } else if (step instanceof Answer answer) {
          assertThat(areas).contains(answer.neighbour());
          assertThat(units).containsAll(answer.units());
        }
      }
    }
  }

  @Test
  void onlyControlsOfThisExerciseAreLiftedAndTheirNamesAreTheirOwn() {
    for (var exercise : ExerciseBook.all()) {
      var names = new HashSet<String>();
      for (var step : exercise.steps()) {
        if (step instanceof Controlled control) {
          assertThat(names.add(control.name())).as("%s twice", control.name()).isTrue();
          assertThat(control.name()).doesNotContain(" ");
          assertThat((Marks.MARK + control.name() + " " + control.reason()).length())
              .isLessThanOrEqualTo(Check.NAME_CHARS_MAX);
        } else if (step instanceof Reopened reopened) {
          assertThat(names).as("%s s", reopened.atSeconds()).contains(reopened.name());
        }
      }
    }
  }

  @Test
  void weatherTurnsOnlyWhereTheForceHasAnArea() {
    for (var exercise : ExerciseBook.all()) {
      for (var step : exercise.steps()) {
        if (step instanceof WeatherTurns turns) {
          assertThat(FORCE.areas()).extracting(Area::id).contains(turns.area());
        }
      }
    }
  }

  @Test
  void stepsAboutRoadsAndWeatherAreReadAsWritten() {
    var head = "id a\nname b\nsummary c\n";
    var read =
        ExerciseReader.read(
            head
                + "01:00 close ALL 240 line 桥 @82.1,44.1 @82.2,44.2 | 断裂\n"
                + "01:01 slow HEAVY,TALL 40 90 area 老城 @82,44 @82.1,44 @82.1,44.1 | 碎石\n"
                + "01:02 open 桥 | 便桥架通\n"
                + "01:03 weather jh GALE,FOG 60 | 大风预警");
    assertThat(read.steps())
        .containsExactly(
            new Controlled(
                60,
                "桥",
                new RoadClosed(),
                EnumSet.allOf(VehicleClass.class),
                new RoadLine(List.of(new LonLat(82.1, 44.1), new LonLat(82.2, 44.2))),
                240,
                "断裂"),
            new Controlled(
                61,
                "老城",
                new RoadSpeed(40),
                Set.of(VehicleClass.HEAVY, VehicleClass.TALL),
                new RoadArea(
                    List.of(new LonLat(82, 44), new LonLat(82.1, 44), new LonLat(82.1, 44.1))),
                90,
                "碎石"),
            new Reopened(62, "桥", "便桥架通"),
            new WeatherTurns(63, new AreaId("jh"), Set.of(Weather.GALE, Weather.FOG), 60, "大风预警"));
    assertRefused(
        head + "01:00 close ALL 9 circle 桥 @82,44 @83,44 | 断", "a shape is line or area: circle");
    assertRefused(
        head + "01:00 close ALL 9 line 桥 @82,44 | 断",
        "shape.points must have at least 2 points: 1");
  }

  @Test
  void theEarthquakeBringsAHundredCallsInTenMinutes() {
    var earthquake = ExerciseBook.find("jinghe-earthquake").orElseThrow();
    int calls = 0;
    for (var step : earthquake.steps()) {
      if (step instanceof Calls some && some.atSeconds() < 600) {
        calls += some.callers();
      }
    }
    assertThat(calls).isBetween(100, 150);
    assertThat(ExerciseBook.find("no-such-exercise")).isEmpty();
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    var head = "id a\nname b\nsummary c\n";
    assertRefused(head + "00:10 dance now", "line 4: no step is called dance");
    assertRefused(head + "0010 calls 1 0 QUAKE 县 村", "line 4: a time is mm:ss: 0010");
    assertRefused(head + "00:10 calls x 0 QUAKE 县 村", "line 4: x is not a whole number");
    assertRefused(head + "00:10 level 3 县 村", "line 4: the reason after | is missing");
    assertRefused(head + "00:10 more WATER 县 村 | 因为", "line 4: a need is NAME=amount: WATER");
    assertRefused(
        "name b\nsummary c\n00:10 calls 1 0 QUAKE 县 村", "the line with the id is missing");
    assertRefused(head, "an exercise has 1 to 1000 steps: 0");
  }

  private static void assertRefused(String text, String why) {
    assertThatThrownBy(() -> ExerciseReader.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static @Nullable ScenePlace place(ExerciseStep step) {
    return switch (step) {
      case Calls calls -> calls.place();
      case MoreForce more -> more.place();
      case HigherLevel higher -> higher.place();
      case Word word -> word.place();
      case Ask ask -> ask.place();
      case Answer answer -> answer.place();
      case StationLost _, Controlled _, Reopened _, WeatherTurns _ -> null;
    };
  }
}
