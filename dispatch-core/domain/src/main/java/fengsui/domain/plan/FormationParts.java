package fengsui.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a line that asks for whole formations into one line for each of its parts, those of nested
 * formations too.
 */
final class FormationParts {
  /** How deep formations may be nested; {@link PlanCheck} refuses deeper ones and circles. */
  static final int DEPTH_MAX = 5;

  /**
   * Most lines that one formation may stand for, those of nested ones and equal ones each counted;
   * {@link PlanCheck} refuses more.
   */
  static final int LINES_MAX = 200;

  private final Map<FormationId, FormationDefinition> known = new HashMap<>();

  FormationParts(List<FormationDefinition> definitions) {
    definitions.forEach(definition -> known.put(definition.id(), definition));
  }

  @Nullable FormationDefinition find(FormationId id) {
    return known.get(id);
  }

  /**
   * The lines that stand for this one: itself, unless it asks for a formation. Parts of different
   * formations, and of several of the same, add up: each formation is a body of its own.
   */
  List<RequirementLine> of(RequirementLine line) {
    if (!(line.need() instanceof Need.WholeFormation(var formation, var amount))) {
      return List.of(line);
    }
    var parts = new ArrayList<RequirementLine>();
    add(parts, line, formation, amount, DEPTH_MAX);
    return parts;
  }

  /** Adds the parts of a formation under the terms that led to it. */
  private void add(
      List<RequirementLine> parts,
      RequirementLine terms,
      FormationId formation,
      int times,
      int depth) {
    var definition = known.get(formation);
    if (definition == null || depth == 0) {
      return;
    }
    for (var part : definition.parts()) {
      var line = under(terms, definition, part);
      if (part.need() instanceof Need.WholeFormation(var inner, var amount)) {
        add(parts, line, inner, times * amount, depth - 1);
      } else {
        parts.add(line.withNeed(Lines.times(part.need(), times)));
      }
    }
  }

  /** A part, under its own terms and those of the line that asks for its formation. */
  private static RequirementLine under(
      RequirementLine terms, FormationDefinition definition, RequirementLine part) {
    return new RequirementLine(
        Lines.shortened(terms.id() + "." + part.id()),
        Lines.named(definition.name(), part.label()),
        part.need(),
        Math.max(terms.crewMin(), part.crewMin()),
        terms.withinSeconds(),
        Lines.both(terms.qualified(), part.qualified()),
        terms.staged(),
        terms.source());
  }
}
