package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.PremisesKind;
import fengsui.domain.incident.Question;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.AreaId;
import fengsui.domain.weather.Weather;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One thing that must hold for a supplement or a level rule to count. */
public sealed interface Condition {
  /** Most names or areas in one condition. */
  int NAMES_MAX = 50;

  /** So many people are trapped or missing. */
  record TrappedAtLeast(int people) implements Condition {
    public TrappedAtLeast {
      Check.range("condition.people", people, 1, 100_000);
    }
  }

  /** One of these hazards is known. */
  record HazardPresent(Set<Hazard> anyOf) implements Condition {
    public HazardPresent {
      anyOf = ordered("condition.anyOf", anyOf, EnumSet.noneOf(Hazard.class));
    }
  }

  /** The answer to a question is known, and at least so much. */
  record AnswerAtLeast(Question question, int amount) implements Condition {
    public AnswerAtLeast {
      Check.range("condition.amount", amount, 1, Situation.ANSWER_MAX);
    }
  }

  /** It is at premises of one of these kinds. */
  record PremisesOfKind(Set<PremisesKind> anyOf) implements Condition {
    public PremisesOfKind {
      anyOf = ordered("condition.anyOf", anyOf, EnumSet.noneOf(PremisesKind.class));
    }
  }

  /** The name of the premises, or the address, contains one of these. */
  record PremisesNamed(List<String> anyOf) implements Condition {
    public PremisesNamed {
      anyOf = anyOf.stream().map(name -> Check.name("condition.anyOf", name)).toList();
      Check.range("condition.anyOf", anyOf.size(), 1, NAMES_MAX);
    }
  }

  /** It lies in one of these areas, or below it. */
  record InArea(List<AreaId> anyOf) implements Condition {
    public InArea {
      anyOf = List.copyOf(anyOf);
      Check.range("condition.anyOf", anyOf.size(), 1, NAMES_MAX);
    }
  }

  /**
   * It was received at this time of day in Beijing time, from the first moment on and before the
   * second; over midnight when the second is the earlier one.
   *
   * @param from HH:MM
   * @param to HH:MM, another moment
   */
  record DuringHours(String from, String to) implements Condition {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    public DuringHours {
      check("condition.from", from);
      check("condition.to", to);
      if (from.equals(to)) {
        throw new IllegalArgumentException("condition.to must be another time than from: " + to);
      }
    }

    /** Whether a minute of the day, 0 to 1,439, lies within. */
    public boolean contains(int minute) {
      int first = minutes(from);
      int end = minutes(to);
      return first < end ? minute >= first && minute < end : minute >= first || minute < end;
    }

    private static void check(String field, String time) {
      if (!TIME.matcher(time).matches()) {
        throw new IllegalArgumentException(field + " must be HH:MM from 00:00 to 23:59: " + time);
      }
    }

    private static int minutes(String time) {
      return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
  }

  /** One of these is in force where it is. */
  record WeatherIs(Set<Weather> anyOf) implements Condition {
    public WeatherIs {
      anyOf = ordered("condition.anyOf", anyOf, EnumSet.noneOf(Weather.class));
    }
  }

  private static <E extends Enum<E>> Set<E> ordered(String field, Set<E> values, EnumSet<E> empty) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException(field + " must name at least one");
    }
    empty.addAll(values);
    return Collections.unmodifiableSet(empty);
  }
}
