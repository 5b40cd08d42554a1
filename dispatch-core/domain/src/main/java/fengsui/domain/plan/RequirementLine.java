package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitDefinition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a response plan.
 *
 * @param id unique within its plan
 * @param label what people read, for example 举高 ≥ 32 m
 * @param crewMin smallest crew of a unit that may serve the line; 0 for any
 * @param withinSeconds the line should be whole this long after the order; 0 for no deadline
 * @param qualified how many of its crew must have each qualification, so that a unit may serve the
 *     line; null for none
 * @param staged whether the force goes to the staging point instead of the scene; null stands for
 *     no
 * @param source which plan it came from; null in a plan itself, and for what the scene asked for
 */
public record RequirementLine(
    String id,
    String label,
    Need need,
    int crewMin,
    int withinSeconds,
    @Nullable Map<Qualification, Integer> qualified,
    @Nullable Boolean staged,
    @Nullable LineSource source) {
  public static final int CREW_MAX = 200;
  public static final int WITHIN_SECONDS_MAX = 86_400;

  public RequirementLine {
    Check.id("line.id", id);
    label = Check.name("line.label", label);
    Check.range("line.crewMin", crewMin, 0, CREW_MAX);
    Check.range("line.withinSeconds", withinSeconds, 0, WITHIN_SECONDS_MAX);
    qualified = qualified == null || qualified.isEmpty() ? null : checked(qualified);
    staged = Boolean.TRUE.equals(staged) ? true : null;
  }

  /** A line for the scene that any crew of this size may serve. */
  public RequirementLine(String id, String label, Need need, int crewMin, int withinSeconds) {
    this(id, label, need, crewMin, withinSeconds, null, null, null);
  }

  public boolean isStaged() {
    return staged != null;
  }

  /** Whether crew and qualifications let a unit serve the line, whatever it gives to it. */
  public boolean mayBeServedBy(UnitDefinition unit) {
    return unit.crew() >= crewMin && isQualified(unit);
  }

  /** Whether enough of its crew have what the line asks for. */
  public boolean isQualified(UnitDefinition unit) {
    if (qualified == null) {
      return true;
    }
    for (var entry : qualified.entrySet()) {
      if (unit.qualified(entry.getKey()) < entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  /** The same for any crew, whatever its size and qualifications. */
  public RequirementLine forAnyCrew() {
    return new RequirementLine(id, label, need, 0, withinSeconds, null, staged, source);
  }

  public RequirementLine withId(String nextId) {
    return new RequirementLine(
        nextId, label, need, crewMin, withinSeconds, qualified, staged, source);
  }

  public RequirementLine withNeed(Need nextNeed) {
    return new RequirementLine(
        id, label, nextNeed, crewMin, withinSeconds, qualified, staged, source);
  }

  public RequirementLine withSource(@Nullable LineSource nextSource) {
    return new RequirementLine(
        id, label, need, crewMin, withinSeconds, qualified, staged, nextSource);
  }

  /** Whether whoever may serve this line may serve the other one too, as far as its crew goes. */
  public boolean isCrewedAs(RequirementLine other) {
    return crewMin >= other.crewMin
        && Objects.equals(Lines.both(qualified, other.qualified), qualified);
  }

  /** Whether two lines ask for the same thing under the same terms, whatever the amounts. */
  boolean isSameAs(RequirementLine other) {
    return Requirements.isSameThing(need, other.need)
        && crewMin == other.crewMin
        && withinSeconds == other.withinSeconds
        && isStaged() == other.isStaged()
        && Objects.equals(qualified, other.qualified);
  }

  private static Map<Qualification, Integer> checked(Map<Qualification, Integer> qualified) {
    var people = new EnumMap<Qualification, Integer>(Qualification.class);
    qualified.forEach(
        (qualification, count) ->
            people.put(
                qualification, Check.range("line.qualified." + qualification, count, 1, CREW_MAX)));
    return Collections.unmodifiableMap(people);
  }
}
