package fengsui.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How formations lie within each other. Each formation is walked through once, however many others
 * ask for it and how often: a hundred of them have more ways through them than anybody can count.
 */
final class FormationNesting {
  private final FormationParts formations;
  private final Set<FormationId> withoutRound = new HashSet<>();
  private final Map<FormationId, Integer> depths = new HashMap<>();
  private final Map<FormationId, Long> lines = new HashMap<>();

  FormationNesting(FormationParts formations) {
    this.formations = formations;
  }

  /** The way from a formation back to one that it went through; null when there is none. */
  @Nullable List<String> round(FormationId id) {
    return round(id, new ArrayList<>());
  }

  private @Nullable List<String> round(FormationId id, List<String> way) {
    if (withoutRound.contains(id)) {
      return null;
    }
    int met = way.indexOf(id.value());
    way.add(id.value());
    if (met >= 0) {
      return way.subList(met, way.size());
    }
    for (var part : parts(id)) {
      if (part.need() instanceof Need.WholeFormation(var inner, var _)) {
        var round = round(inner, way);
        if (round != null) {
          return round;
        }
      }
    }
    way.removeLast();
    withoutRound.add(id);
    return null;
  }

  /** How many formations lie within each other; only asked of those without a round. */
  int depth(FormationId id) {
    var known = depths.get(id);
    if (known != null) {
      return known;
    }
    int deepest = 0;
    for (var part : parts(id)) {
      if (part.need() instanceof Need.WholeFormation(var inner, var _)) {
        deepest = Math.max(deepest, depth(inner));
      }
    }
    int depth = formations.find(id) == null ? 0 : deepest + 1;
    depths.put(id, depth);
    return depth;
  }

  /**
   * How many lines stand for this one before the same ones are put together; only asked of
   * formations without a round, and not too deep.
   */
  long lines(RequirementLine line) {
    return line.need() instanceof Need.WholeFormation(var formation, var _) ? lines(formation) : 1;
  }

  /** The same of one whole formation. */
  long lines(FormationId id) {
    var known = lines.get(id);
    if (known != null) {
      return known;
    }
    long count = 0;
    for (var part : parts(id)) {
      count += lines(part);
    }
    lines.put(id, count);
    return count;
  }

  private List<RequirementLine> parts(FormationId id) {
    var definition = formations.find(id);
    return definition == null ? List.of() : definition.parts();
  }
}
