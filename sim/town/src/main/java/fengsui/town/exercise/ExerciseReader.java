package fengsui.town.exercise;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.Need;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an exercise from text: first {@code id}, {@code name} and {@code summary}, then one step a
 * line, {@code mm:ss verb ...}. Empty lines and those that start with # say nothing.
 *
 * <pre>
 * 00:20 calls 3 60 BURIED 精河县 康乐小区        3 callers within 60 s; @lon,lat when no map knows it
 * 04:00 more RESCUERS=10,unit:CRANE=1 精河县 康乐小区 | 埋压人员多
 * 02:00 level 5 精河县 精河县人民政府 | 震级6.6级
 * 06:00 word 精河县 精河县人民政府 | 余震5.2级
 * 04:00 ask brigade-tacheng RESCUERS=20 精河县 精河县人民政府 | 请求增援
 * 06:00 answer brigade-tacheng 100 T1-01,T1-03 精河县 精河县人民政府 | 两车十二人
 * 01:10 lost N4 车库门变形
 * </pre>
 *
 * <p>Steps about roads and weather: {@link SurroundingSteps}.
 */
final class ExerciseReader {
  private final Map<String, String> head = new HashMap<>();
  private final List<ExerciseStep> steps = new ArrayList<>();

  private ExerciseReader() {}

  /**
   * @throws IllegalArgumentException naming the line that cannot be read and why
   */
  static Exercise read(String text) {
    var reader = new ExerciseReader();
    int number = 0;
    for (var line : text.lines().toList()) {
      number++;
      var stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        try {
          reader.line(stripped);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return new Exercise(
        reader.head("id"), reader.head("name"), reader.head("summary"), reader.steps);
  }

  private String head(String key) {
    var value = head.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the line with the " + key + " is missing");
    }
    return value;
  }

  private void line(String line) {
    var words = Arrays.asList(line.split("\\s+"));
    if (!Character.isDigit(line.charAt(0))) {
      head.put(words.getFirst(), line.substring(words.getFirst().length()).strip());
      return;
    }
    need(words, 3);
    int at = seconds(words.get(0));
    var rest = words.subList(2, words.size());
    steps.add(
        switch (words.get(1)) {
          case "calls" -> calls(at, rest);
          case "more" -> {
            var place = place(rest.subList(1, rest.size()));
            yield new ExerciseStep.MoreForce(at, place, needs(rest.getFirst()), reason(line));
          }
          case "level" -> {
            var place = place(rest.subList(1, rest.size()));
            yield new ExerciseStep.HigherLevel(at, place, whole(rest.getFirst()), reason(line));
          }
          case "ask" -> ask(at, rest, line);
          case "answer" -> answer(at, rest, line);
          case "close" -> SurroundingSteps.close(at, rest, reason(line));
          case "slow" -> SurroundingSteps.slow(at, rest, reason(line));
          case "open" -> SurroundingSteps.open(at, rest, reason(line));
          case "weather" -> SurroundingSteps.weather(at, rest, reason(line));
          case "word" -> new ExerciseStep.Word(at, place(rest), reason(line));
          case "lost" -> {
            need(rest, 2);
            var reason = String.join(" ", rest.subList(1, rest.size()));
            yield new ExerciseStep.StationLost(at, new StationId(rest.getFirst()), reason);
          }
          default -> throw new IllegalArgumentException("no step is called " + words.get(1));
        });
  }

  private static ExerciseStep ask(int at, List<String> words, String line) {
    need(words, 4);
    return new ExerciseStep.Ask(
        at,
        place(words.subList(2, words.size())),
        new AreaId(words.get(0)),
        needs(words.get(1)),
        reason(line).strip());
  }

  private static ExerciseStep answer(int at, List<String> words, String line) {
    need(words, 5);
    return new ExerciseStep.Answer(
        at,
        place(words.subList(3, words.size())),
        new AreaId(words.get(0)),
        whole(words.get(1)),
        units(words.get(2)),
        reason(line).strip());
  }

  private static ExerciseStep calls(int at, List<String> words) {
    need(words, 5);
    return new ExerciseStep.Calls(
        at,
        whole(words.get(0)),
        whole(words.get(1)),
        words.get(2),
        place(words.subList(3, words.size())));
  }

  /** City, name and perhaps a point; what follows a bar belongs to something else. */
  private static ScenePlace place(List<String> words) {
    int bar = words.indexOf("|");
    var own = bar < 0 ? words : words.subList(0, bar);
    need(own, 2);
    if (own.size() > 3) {
      throw new IllegalArgumentException("a place is city, name and perhaps @lon,lat: " + own);
    }
    return new ScenePlace(own.get(0), own.get(1), own.size() == 3 ? point(own.get(2)) : null);
  }

  static LonLat point(String word) {
    int comma = word.indexOf(',');
    if (!word.startsWith("@") || comma < 0) {
      throw new IllegalArgumentException("a point is @lon,lat: " + word);
    }
    return new LonLat(
        Double.parseDouble(word.substring(1, comma)),
        Double.parseDouble(word.substring(comma + 1)));
  }

  private static List<Need> needs(String word) {
    return Arrays.stream(word.split(",", -1)).map(ExerciseReader::need).toList();
  }

  /** Ids with commas between; a hyphen for none. */
  private static List<UnitId> units(String word) {
    return word.equals("-")
        ? List.of()
        : Arrays.stream(word.split(",", -1)).map(UnitId::new).toList();
  }

  private static Need need(String word) {
    int equals = word.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("a need is NAME=amount: " + word);
    }
    int amount = whole(word.substring(equals + 1));
    var name = word.substring(0, equals);
    if (name.startsWith("unit:")) {
      return new Need.Units(UnitKind.valueOf(name.substring(5)), amount);
    }
    return name.startsWith("formation:")
        ? new Need.Formation(FormationKind.valueOf(name.substring(10)), amount)
        : new Need.Quantity(Capability.valueOf(name), amount);
  }

  private static String reason(String line) {
    int bar = line.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("the reason after | is missing");
    }
    return line.substring(bar + 1);
  }

  private static int seconds(String word) {
    var parts = word.split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a time is mm:ss: " + word);
    }
    return whole(parts[0]) * 60 + whole(parts[1]);
  }

  static int whole(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is not a whole number", word), e);
    }
  }

  static void need(List<String> words, int count) {
    if (words.size() < count) {
      throw new IllegalArgumentException("too few words: " + words);
    }
  }
}
