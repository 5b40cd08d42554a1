package fengsui.protocol.plans;

import fengsui.protocol.wire.WireException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** On which line of a document a field stands. */
final class LineNumbers {
  /** Names, texts, numbers and brackets of a document; a line of a plan has some twenty. */
  private static final int TOKENS_MAX = 100_000;

  private final Map<String, Integer> lines = new HashMap<>();

  private LineNumbers() {}

  /**
   * Reads the whole text once, and refuses anchors and aliases, and more than any plan set has: the
   * path of each token is remembered.
   */
  static LineNumbers of(YAMLFactory factory, String text) {
    var found = new LineNumbers();
    try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
      int count = 0;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        if (++count > TOKENS_MAX) {
          throw new WireException(
              "", "line " + line + ": must have at most " + TOKENS_MAX + " names and values");
        }
        if (((YAMLParser) parser).isCurrentAlias() || parser.getObjectId() != null) {
          throw new WireException("", "line " + line + ": anchors and aliases are not taken");
        }
        if (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
          found.lines.putIfAbsent(path(parser.streamReadContext()), line);
        }
      }
    } catch (JacksonException e) {
      throw PlanYaml.malformed(e);
    }
    return found;
  }

  /**
   * The line of a field such as {@code plans[3].lines[0].need}, or of the nearest thing around it.
   */
  int of(String field) {
    for (var near = field; !near.isEmpty(); near = outer(near)) {
      var line = lines.get(near);
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  private static String outer(String field) {
    return field.substring(
        0, Math.max(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['))));
  }

  /** As fields are named in problems: {@code plans[3].lines[0].need}. */
  private static String path(TokenStreamContext context) {
    var path = new StringBuilder();
    for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
      var step = at.inArray() ? "[" + at.getCurrentIndex() + "]" : at.currentName();
      if (step != null) {
        path.insert(0, path.isEmpty() || path.charAt(0) == '[' ? step : step + ".");
      }
    }
    return path.toString();
  }
}
