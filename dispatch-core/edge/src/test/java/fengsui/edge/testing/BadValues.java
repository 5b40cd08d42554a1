package fengsui.edge.testing;

import fengsui.protocol.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a good document and spoils every field of it, one at a time, in every way. */
public final class BadValues {
  private static final String PLACE = "@@";
  private static final String LONG_TEXT = '"' + "x".repeat(9_000) + '"';
  private static final String CONTROL = "\"a\\u0000b\"";
  private static final String HALF_PAIR = "\"\\ud800\"";
  private static final List<String> NO_NUMBERS = List.of("NaN", "1e999", "-1e999", "Infinity");

  /** Bodies that are no document at all. */
  public static final List<String> NO_DOCUMENTS =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{} {}",
          "{\"a\":1,\"a\":2}",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "{\"type\":NaN}",
          "\u0000",
          "<xml/>");

  /**
   * A document with one field spoiled.
   *
   * @param path of the field, for example {@code command.units[0]}
   * @param value that stands there now, as JSON; empty when the field was taken out
   * @param isOfWrongType whether nothing of the field's type could look so; else it may be good
   */
  public record Spoiled(String path, String value, boolean isOfWrongType, String json) {
    @Override
    public String toString() {
      return path + " = " + value.substring(0, Math.min(40, value.length()));
    }

    /**
     * Whether an answer about this field names it, the record around it or a part of it. What is no
     * JSON at all has no field; the answer tells where it stands.
     */
    public boolean isNamedBy(String field) {
      if (field.isEmpty()) {
        return path.indexOf('.') < 0 || value.equals("NaN") || value.equals("Infinity");
      }
      return field.startsWith(path) || path.startsWith(field);
    }
  }

  private final JsonNode good;
  private final List<Spoiled> all = new ArrayList<>();

  private BadValues(String json) {
    good = Wire.jsonMapper().readTree(json);
  }

  /** All documents that differ from the good one in one field. */
  public static List<Spoiled> of(String json) {
    var values = new BadValues(json);
    values.walk("", values.good);
    return List.copyOf(values.all);
  }

  private void walk(String path, JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var value = object.get(name);
          var field = path.isEmpty() ? name : path + "." + name;
          object.remove(name);
          add(field, "", false);
          for (var bad : bad(value)) {
            object.put(name, PLACE);
            add(field, bad, isOfWrongType(value, bad));
          }
          object.set(name, value);
          walk(field, value);
        }
        object.put("surprise", PLACE);
        add(path.isEmpty() ? "surprise" : path + ".surprise", "1", true);
        object.remove("surprise");
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          var value = array.get(i);
          for (var bad : bad(value)) {
            array.set(i, PLACE);
            add(path + "[" + i + "]", bad, isOfWrongType(value, bad));
          }
          array.set(i, value);
          walk(path + "[" + i + "]", value);
        }
      }
      default -> {}
    }
  }

  private void add(String path, String value, boolean isOfWrongType) {
    var json = Wire.text(good).replace('"' + PLACE + '"', value);
    all.add(new Spoiled(path, value, isOfWrongType, json));
  }

  private static List<String> bad(JsonNode value) {
    var bad = new ArrayList<>(NO_NUMBERS);
    bad.addAll(List.of("null", "true", "{}", "[]", "[[]]"));
    if (value.isString()) {
      bad.addAll(List.of("7", "1.5", "\"\"", "\" \"", LONG_TEXT, CONTROL, HALF_PAIR));
    } else if (value.isNumber()) {
      bad.addAll(List.of("\"text\"", "\"7\"", "-99999999999999999999", "9e300", "\"\""));
    } else {
      bad.addAll(List.of("7", "\"text\""));
    }
    return bad;
  }

  private static boolean isOfWrongType(JsonNode value, String bad) {
    if (NO_NUMBERS.contains(bad) || bad.equals("[[]]")) {
      return true;
    }
    return switch (bad) {
      case "null" -> false;
      case "true" -> !value.isBoolean();
      case "{}" -> !value.isObject();
      case "[]" -> !value.isArray();
      case "7", "1.5" -> !value.isNumber();
      default -> !value.isString() && bad.startsWith("\"");
    };
  }
}
