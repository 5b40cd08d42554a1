package fengsui.domain.incident;

import fengsui.domain.Check;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the answers of the caller or the crew say about an incident.
 *
 * @param trapped people trapped or missing, 0 to 100,000
 * @param hazards in the order of {@link Hazard}
 * @param description free text; may be empty
 */
public record Situation(int trapped, Set<Hazard> hazards, String description) {
  public static final Situation UNKNOWN = new Situation(0, Set.of(), "");

  public Situation {
    Check.range("situation.trapped", trapped, 0, 100_000);
    var ordered = EnumSet.noneOf(Hazard.class);
    ordered.addAll(hazards);
    hazards = Collections.unmodifiableSet(ordered);
    Check.text("situation.description", description);
  }
}
