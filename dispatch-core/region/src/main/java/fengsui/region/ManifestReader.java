package fengsui.region;

import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads pack.json token by token. Binding it to the records would cost a fresh process a few
 * hundred milliseconds, more than the opening of a pack may take.
 */
final class ManifestReader {

  private final Map<String, Object> fields;

  private ManifestReader(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Reads the text of a manifest.
   *
   * @throws IllegalArgumentException when it is no object
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static ManifestReader of(byte[] bytes) {
    try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      json.nextToken();
      return new ManifestReader(object(json));
    }
  }

  /**
   * The format of the manifest; only one of {@link PackManifest#FORMAT} can be read further.
   *
   * @throws IllegalArgumentException when it has none
   */
  int format() {
    return (int) number(fields, "format");
  }

  /**
   * The manifest itself.
   *
   * @throws IllegalArgumentException when a field is missing or of another type
   */
  PackManifest manifest() {
    var bounds = child(fields, "bounds");
    var counts = child(fields, "counts");
    var files = new ArrayList<PackManifest.PackedFile>();
    if (!(fields.get("files") instanceof List<?> list)) {
      throw new IllegalArgumentException("files is missing");
    }
    for (var entry : list) {
      if (!(entry instanceof Map<?, ?> file)) {
        throw new IllegalArgumentException("files holds something else than files");
      }
      files.add(
          new PackManifest.PackedFile(
              text(file, "path"), (long) number(file, "bytes"), text(file, "sha256")));
    }
    return new PackManifest(
        format(),
        text(fields, "name"),
        text(fields, "hash"),
        text(fields, "createdFrom"),
        new PackManifest.Bounds(
            number(bounds, "west"),
            number(bounds, "south"),
            number(bounds, "east"),
            number(bounds, "north")),
        new PackManifest.Counts(
            (int) number(counts, "roadNodes"),
            (int) number(counts, "roadEdges"),
            roadArcs(child(counts, "roadArcs"))),
        files);
  }

  private static Map<VehicleClass, Integer> roadArcs(Map<?, ?> fields) {
    var arcs = new EnumMap<VehicleClass, Integer>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      arcs.put(c, (int) number(fields, c.name()));
    }
    return arcs;
  }

  private static Map<String, Object> object(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("an object was expected");
    }
    var fields = new HashMap<String, Object>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return fields;
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_STRING -> json.getString();
      case null, default -> "";
    };
  }

  private static List<Object> array(JsonParser json) {
    var values = new ArrayList<Object>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == null || values.size() == PackManifest.FILES_MAX) {
        throw new IllegalArgumentException("a list does not end");
      }
      values.add(value(json));
    }
    return values;
  }

  private static Map<?, ?> child(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof Map<?, ?> child) {
      return child;
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  private static String text(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  /** Exact for every whole number below 2^53, so for every length of a file. */
  private static double number(Map<?, ?> fields, String name) {
    if (fields.get(name) instanceof Double number) {
      return number;
    }
    throw new IllegalArgumentException(name + " is missing");
  }
}
