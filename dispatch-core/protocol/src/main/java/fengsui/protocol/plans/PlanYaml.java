package fengsui.protocol.plans;

import fengsui.domain.plan.PlanSet;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A plan set as YAML: the fields of the wire, with nought and nothing left out. Reading and writing
 * are each other's reverse. Anchors and aliases are refused, since a short text could stand for one
 * that fills the memory.
 */
public final class PlanYaml {
  /** Longest document, in characters; the demo region's is a fifth of it. */
  public static final int CHARS_MAX = 500_000;

  static final int DEPTH_MAX = 12;
  private static final int TEXT_CHARS_MAX = 1_000;
  private static final int NAME_CHARS_MAX = 100;
  private static final int DIGITS_MAX = 20;

  private static final YAMLMapper MAPPER = YAMLMapper.builder(factory()).build();

  private PlanYaml() {}

  /** The document of a plan set; versions are for the reader, an import gives new ones. */
  public static String write(PlanSet set) {
    var tree = Wire.jsonMapper().<JsonNode>valueToTree(set);
    for (var owner : owners(tree)) {
      for (var line : lines(owner)) {
        removeNought(line, "crewMin");
        removeNought(line, "withinSeconds");
      }
    }
    return MAPPER.writeValueAsString(tree);
  }

  /**
   * Reads a document.
   *
   * @throws WireException naming the field and the line of the document
   */
  public static PlanDocument read(String text) {
    if (text.length() > CHARS_MAX) {
      throw new WireException("", "must have at most " + CHARS_MAX + " characters");
    }
    var lines = LineNumbers.of(factory(), text);
    var tree = tree(text);
    complete(tree);
    try {
      var set = Wire.jsonMapper().treeToValue(tree, PlanSet.class);
      return new PlanDocument(set, lines, order(tree));
    } catch (JacksonException e) {
      var problem = Wire.problem(e);
      throw new WireException(
          problem.field(), "line " + lines.of(problem.field()) + ": " + problem.getMessage());
    }
  }

  /** What went wrong with the text itself, with its line. */
  static WireException malformed(JacksonException e) {
    var at = e.getLocation();
    var line = at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
    var message = e.getOriginalMessage().lines().findFirst().orElse("is no YAML");
    return new WireException("", line + message);
  }

  private static ObjectNode tree(String text) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw malformed(e);
    }
    throw new WireException("", "must have formations, levelRules and plans");
  }

  /** Puts in what a person may leave out. */
  private static void complete(ObjectNode tree) {
    for (var list : new String[] {"formations", "levelRules", "plans"}) {
      if (!tree.has(list)) {
        tree.putArray(list);
      }
    }
    for (var owner : owners(tree)) {
      if (owner.has("level") && !owner.has("version")) {
        owner.put("version", 1);
      }
      for (var line : lines(owner)) {
        putNought(line, "crewMin");
        putNought(line, "withinSeconds");
      }
    }
  }

  /** Everything that has lines: plans, and formations with their parts. */
  private static Iterable<ObjectNode> owners(JsonNode tree) {
    var owners = new ArrayList<ObjectNode>();
    for (var list : new String[] {"formations", "plans"}) {
      tree.path(list).forEach(node -> addObject(owners, node));
    }
    return owners;
  }

  private static Iterable<ObjectNode> lines(ObjectNode owner) {
    var lines = new ArrayList<ObjectNode>();
    for (var list : new String[] {"lines", "parts"}) {
      if (owner.path(list) instanceof ArrayNode array) {
        array.forEach(node -> addObject(lines, node));
      }
    }
    return lines;
  }

  private static void addObject(List<ObjectNode> to, JsonNode node) {
    if (node instanceof ObjectNode object) {
      to.add(object);
    }
  }

  private static PlanDocument.Order order(JsonNode tree) {
    return new PlanDocument.Order(
        ids(tree, "plans"), ids(tree, "formations"), ids(tree, "levelRules"));
  }

  private static List<String> ids(JsonNode tree, String list) {
    var ids = new ArrayList<String>();
    tree.path(list).forEach(node -> ids.add(node.path("id").asString("")));
    return ids;
  }

  private static void removeNought(ObjectNode line, String field) {
    if (line.path(field).intValue(0) == 0) {
      line.remove(field);
    }
  }

  private static void putNought(ObjectNode line, String field) {
    if (!line.has(field)) {
      line.put(field, 0);
    }
  }

  private static YAMLFactory factory() {
    return YAMLFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxStringLength(TEXT_CHARS_MAX)
                .maxNameLength(NAME_CHARS_MAX)
                .maxNumberLength(DIGITS_MAX)
                .maxDocumentLength(CHARS_MAX)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
        .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
        .build();
  }
}
