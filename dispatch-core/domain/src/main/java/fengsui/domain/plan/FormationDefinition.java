package fengsui.domain.plan;

import fengsui.domain.Check;
import java.util.HashSet;
import java.util.List;

/**
 * What a formation (编成) is made of, as data. A response plan asks for it by its id; each part then
 * counts as a line of its own.
 *
 * @param parts 1 to {@link #PARTS_MAX} with ids of their own; they may ask for other formations.
 *     Deadline and staging are the line's that asks for the formation, so no part has them.
 */
public record FormationDefinition(FormationId id, String name, List<RequirementLine> parts) {
  public static final int PARTS_MAX = 20;

  public FormationDefinition {
    name = Check.name("formation.name", name);
    parts = List.copyOf(parts);
    Check.range("formation.parts", parts.size(), 1, PARTS_MAX);
    var ids = new HashSet<String>();
    for (var part : parts) {
      if (!ids.add(part.id())) {
        throw new IllegalArgumentException("formation.parts must have different ids: " + part.id());
      }
      if (part.withinSeconds() != 0 || part.isStaged()) {
        throw new IllegalArgumentException(
            "formation.parts have no deadline and no staging, the plan's line has them: "
                + part.id());
      }
    }
  }
}
