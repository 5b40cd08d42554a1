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
    add(parts, line, line.id(), formation, amount, DEPTH_MAX);
    return parts;
  }

  private void add(
      List<RequirementLine> parts,
      RequirementLine line,
      String prefix,
      FormationId formation,
      int times,
      int depth) {
    var definition = known.get(formation);
    if (definition == null || depth == 0) {
      return;
    }
    for (var part : definition.parts()) {
      var id = Lines.shortened(prefix + "." + part.id());
      if (part.need() instanceof Need.WholeFormation(var inner, var amount)) {
        add(parts, line, id, inner, times * amount, depth - 1);
      } else {
        parts.add(
            new RequirementLine(
                id,
                Lines.named(definition.name(), part.label()),
                Lines.times(part.need(), times),
                Math.max(line.crewMin(), part.crewMin()),
                line.withinSeconds(),
                Lines.both(line.qualified(), part.qualified()),
                line.staged(),
                line.source()));
      }
    }
  }
}
