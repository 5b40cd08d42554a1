package fengsui.town.exercise;

import fengsui.domain.Check;
import fengsui.domain.plan.Need;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.domain.weather.Weather;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One thing that happens in an exercise, some seconds after its start. */
public sealed interface ExerciseStep {
  /** No step comes later. */
  int SECONDS_MAX = 6 * 3_600;

  /** Most callers of one step. */
  int CALLERS_MAX = 100;

  /** No control and no weather of an exercise lasts longer. */
  int MINUTES_MAX = 24 * 60;

  /** Seconds of the exercise's own clock, 0 to {@link #SECONDS_MAX}. */
  int atSeconds();

  /**
   * People call 119 about one place.
   *
   * @param callers how many, 1 to {@link #CALLERS_MAX}; the first calls at once
   * @param spreadSeconds the others call within this time
   * @param story key of what they say
   */
  record Calls(int atSeconds, int callers, int spreadSeconds, String story, ScenePlace place)
      implements ExerciseStep {
    public Calls {
      inTime(atSeconds);
      Check.range("callers", callers, 1, CALLERS_MAX);
      Check.range("spreadSeconds", spreadSeconds, 0, SECONDS_MAX);
    }
  }

  /** The scene asks for more force; a crew there does, or the commander while none is. */
  record MoreForce(int atSeconds, ScenePlace place, List<Need> needs, String reason)
      implements ExerciseStep {
    public MoreForce {
      inTime(atSeconds);
      needs = List.copyOf(needs);
      reason = Check.name("reason", reason);
    }
  }

  /** The commander raises the level of the incident there. */
  record HigherLevel(int atSeconds, ScenePlace place, int level, String reason)
      implements ExerciseStep {
    public HigherLevel {
      inTime(atSeconds);
      Check.range("level", level, 2, 5);
      reason = Check.name("reason", reason);
    }
  }

  /** The commander writes into the log of the incident there what became known. */
  record Word(int atSeconds, ScenePlace place, String text) implements ExerciseStep {
    public Word {
      inTime(atSeconds);
      text = Check.name("text", text);
    }
  }

  /** All free units of a station go out of service. */
  record StationLost(int atSeconds, StationId station, String reason) implements ExerciseStep {
    public StationLost {
      inTime(atSeconds);
      reason = Check.name("reason", reason);
    }
  }

  /** The commander who leads asks a neighbour for aid. */
  record Ask(int atSeconds, ScenePlace place, AreaId neighbour, List<Need> needs, String text)
      implements ExerciseStep {
    public Ask {
      inTime(atSeconds);
      needs = List.copyOf(needs);
      Check.text("text", text);
    }
  }

  /**
   * The neighbour answers, unless a person sits at its seat.
   *
   * @param minutes until it is there
   * @param units what it gives; none when it refuses
   */
  record Answer(
      int atSeconds,
      ScenePlace place,
      AreaId neighbour,
      int minutes,
      List<UnitId> units,
      String text)
      implements ExerciseStep {
    public Answer {
      inTime(atSeconds);
      Check.range("minutes", minutes, 0, SECONDS_MAX / 60);
      units = List.copyOf(units);
      Check.text("text", text);
    }
  }

  /**
   * The commander puts a road control in force: a bridge is lost, a road buried or slow.
   *
   * @param name of the place, by which {@link Reopened} finds it again
   * @param minutes until it ends by itself, of the exercise's clock, 1 to {@link #MINUTES_MAX}
   */
  record Controlled(
      int atSeconds,
      String name,
      RoadEffect effect,
      Set<VehicleClass> classes,
      RoadShape shape,
      int minutes,
      String reason)
      implements ExerciseStep {
    public Controlled {
      inTime(atSeconds);
      name = Check.name("name", name);
      classes = Set.copyOf(EnumSet.copyOf(classes));
      Check.range("minutes", minutes, 1, MINUTES_MAX);
      reason = Check.name("reason", reason);
    }
  }

  /** The commander lifts the exercise's control of this name: the road is open again. */
  record Reopened(int atSeconds, String name, String reason) implements ExerciseStep {
    public Reopened {
      inTime(atSeconds);
      name = Check.name("name", name);
      reason = Check.name("reason", reason);
    }
  }

  /**
   * The commander reports the weather of an area, unless a person reported one that still counts.
   *
   * @param minutes until it ends by itself, of the exercise's clock, 1 to {@link #MINUTES_MAX}
   * @param text the warning's words
   */
  record WeatherTurns(int atSeconds, AreaId area, Set<Weather> kinds, int minutes, String text)
      implements ExerciseStep {
    public WeatherTurns {
      inTime(atSeconds);
      kinds = Set.copyOf(EnumSet.copyOf(kinds));
      Check.range("minutes", minutes, 1, MINUTES_MAX);
      text = Check.name("text", text);
    }
  }

  private static void inTime(int atSeconds) {
    Check.range("atSeconds", atSeconds, 0, SECONDS_MAX);
  }
}
