package fengsui.town.force;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.Qualification;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is added when something holds, line by line. */
final class SupplementCard {
  private final String id;
  private final String name;
  private final AlarmLevel level;
  private final Set<IncidentKind> kinds;
  private final List<Condition> when = new ArrayList<>();
  private final List<RequirementLine> lines = new ArrayList<>();

  SupplementCard(String id, String name, int level, IncidentKind... kinds) {
    this.id = id;
    this.name = name;
    this.level = new AlarmLevel(level);
    this.kinds = Set.of(kinds);
  }

  SupplementCard when(Condition condition) {
    when.add(condition);
    return this;
  }

  SupplementCard needs(Capability capability, String label, String unit, int amount) {
    return line(
        capability.name(),
        label + " ≥ " + amount + " " + unit,
        new Need.Quantity(capability, amount),
        null,
        false);
  }

  /** Only crews in which so many people have a qualification count. */
  SupplementCard skilled(
      Capability capability,
      String label,
      String unit,
      int amount,
      Qualification qualification,
      int people) {
    return line(
        "SKILLED_" + capability.name(),
        label + " ≥ " + amount + " " + unit,
        new Need.Quantity(capability, amount),
        Map.of(qualification, people),
        false);
  }

  SupplementCard skilled(
      UnitKind kind, String label, int amount, Qualification qualification, int people) {
    return line(
        "SKILLED_" + kind.name(),
        label + " × " + amount,
        new Need.Units(kind, amount),
        Map.of(qualification, people),
        false);
  }

  /** Goes to the staging point. */
  SupplementCard staged(UnitKind kind, String label, int amount) {
    return line(
        "STAGED_" + kind.name(), label + " × " + amount, new Need.Units(kind, amount), null, true);
  }

  SupplementCard whole(String formation, String label) {
    return whole(formation, label, 1);
  }

  SupplementCard whole(String formation, String label, int amount) {
    return line(
        formation,
        label + " × " + amount,
        new Need.WholeFormation(new FormationId(formation), amount),
        null,
        false);
  }

  private SupplementCard line(
      String lineId,
      String label,
      Need need,
      @Nullable Map<Qualification, Integer> qualified,
      boolean staged) {
    lines.add(new RequirementLine(lineId, label, need, 0, 0, qualified, staged, null));
    return this;
  }

  ResponsePlan plan() {
    return new ResponsePlan(new PlanId(id), name, kinds, level, lines, 1, when);
  }
}
