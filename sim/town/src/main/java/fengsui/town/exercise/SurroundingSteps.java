package fengsui.town.exercise;

import fengsui.domain.geo.LonLat;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.road.RoadShape;
import fengsui.domain.road.RoadShape.RoadArea;
import fengsui.domain.road.RoadShape.RoadLine;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.VehicleClass;
import fengsui.domain.weather.Weather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the steps about roads and weather. A name is one word; a line has two points or more, an
 * area three or more.
 *
 * <pre>
 * 02:10 close ALL 240 line G312精河桥 @82.926,44.601 @82.931,44.602 | 桥墩断裂
 * 02:20 slow HEAVY,TALL 40 180 area 老城 @82.88,44.59 @82.91,44.59 @82.91,44.61 | 碎石
 * 40:00 open G312精河桥 | 便桥架通
 * 06:00 weather bole GALE,DUST_STORM 180 | 大风黄色预警
 * </pre>
 */
final class SurroundingSteps {
  private static final String ALL = "ALL";

  private SurroundingSteps() {}

  /**
   * A control.
   *
   * @param effect what it does to its roads
   * @param words classes, minutes, line or area, name, points
   */
  static ExerciseStep control(int at, RoadEffect effect, List<String> words, String reason) {
    ExerciseReader.need(words, 6);
    return new ExerciseStep.Controlled(
        at,
        words.get(3),
        effect,
        classes(words.get(0)),
        shape(words.get(2), words.subList(4, bar(words))),
        ExerciseReader.whole(words.get(1)),
        reason);
  }

  static ExerciseStep close(int at, List<String> words, String reason) {
    return control(at, new RoadClosed(), words, reason);
  }

  /** As a closure, with the share of the usual speed in percent behind the classes. */
  static ExerciseStep slow(int at, List<String> words, String reason) {
    ExerciseReader.need(words, 7);
    var rest = new ArrayList<>(words);
    return control(at, new RoadSpeed(ExerciseReader.whole(rest.remove(1))), rest, reason);
  }

  static ExerciseStep open(int at, List<String> words, String reason) {
    return new ExerciseStep.Reopened(at, words.getFirst(), reason);
  }

  static ExerciseStep weather(int at, List<String> words, String text) {
    ExerciseReader.need(words, 3);
    return new ExerciseStep.WeatherTurns(
        at,
        new AreaId(words.get(0)),
        all(words.get(1), Weather.class, Weather::valueOf),
        ExerciseReader.whole(words.get(2)),
        text);
  }

  private static Set<VehicleClass> classes(String word) {
    return word.equals(ALL)
        ? EnumSet.allOf(VehicleClass.class)
        : all(word, VehicleClass.class, VehicleClass::valueOf);
  }

  private static <E extends Enum<E>> Set<E> all(
      String word, Class<E> type, Function<String, E> read) {
    var found = EnumSet.noneOf(type);
    Arrays.stream(word.split(",", -1)).map(read).forEach(found::add);
    return found;
  }

  private static RoadShape shape(String kind, List<String> points) {
    List<LonLat> at = points.stream().map(ExerciseReader::point).toList();
    return switch (kind) {
      case "line" -> new RoadLine(at);
      case "area" -> new RoadArea(at);
      default -> throw new IllegalArgumentException("a shape is line or area: " + kind);
    };
  }

  private static int bar(List<String> words) {
    int bar = words.indexOf("|");
    return bar < 0 ? words.size() : bar;
  }
}
