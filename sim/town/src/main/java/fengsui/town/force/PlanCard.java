package fengsui.town.force;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.FormationKind;
import fengsui.domain.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The run card of some incident kinds: rows of amounts for the five alarm levels, from which one
 * plan per level is made. Amounts never fall from one level to the next; 0 leaves the line out.
 */
final class PlanCard {

  /** The first unit shall be there 5 minutes after the order. */
  private static final int FIRST_WITHIN_SECONDS = 300;

  private record Row(
      String id,
      String label,
      String unit,
      IntFunction<Need> need,
      int withinSeconds,
      List<Integer> amounts) {}

  private final String id;
  private final String name;
  private final Set<IncidentKind> kinds;
  private final List<Row> rows = new ArrayList<>();

  PlanCard(String id, String name, IncidentKind first, IncidentKind... others) {
    this.id = id;
    this.name = name;
    var all = new ArrayList<>(List.of(others));
    all.add(first);
    this.kinds = Set.copyOf(all);
  }

  /** A quantity without deadline. */
  PlanCard needs(Capability capability, String label, String unit, int... amounts) {
    return row(
        capability.name(),
        label,
        unit,
        amount -> new Need.Quantity(capability, amount),
        0,
        amounts);
  }

  /** A quantity that the first units must bring within five minutes. */
  PlanCard first(Capability capability, String label, String unit, int... amounts) {
    return row(
        "FIRST_" + capability.name(),
        label,
        unit,
        amount -> new Need.Quantity(capability, amount),
        FIRST_WITHIN_SECONDS,
        amounts);
  }

  PlanCard units(UnitKind kind, String label, int... amounts) {
    return row(kind.name(), label, "辆", amount -> new Need.Units(kind, amount), 0, amounts);
  }

  PlanCard formation(FormationKind formation, String label, int... amounts) {
    return row(
        formation.name(),
        label,
        "个作战单元",
        amount -> new Need.Formation(formation, amount),
        0,
        amounts);
  }

  /** Whole formations, with all that they are made of. */
  PlanCard whole(String formation, String label, int... amounts) {
    return row(
        formation,
        label,
        "队",
        amount -> new Need.WholeFormation(new FormationId(formation), amount),
        0,
        amounts);
  }

  private PlanCard row(
      String row, String label, String unit, IntFunction<Need> need, int within, int... amounts) {
    var list = new ArrayList<Integer>();
    for (int amount : amounts) {
      if (!list.isEmpty() && amount < list.getLast()) {
        throw new IllegalArgumentException(id + " " + row + " asks for less at a higher level");
      }
      list.add(amount);
    }
    if (list.size() != AlarmLevel.MAX) {
      throw new IllegalArgumentException(id + " " + row + " needs an amount for each level");
    }
    rows.add(new Row(row, label, unit, need, within, list));
    return this;
  }

  /** Level 1 to 5. */
  List<ResponsePlan> plans() {
    var plans = new ArrayList<ResponsePlan>();
    for (int level = AlarmLevel.MIN; level <= AlarmLevel.MAX; level++) {
      var lines = new ArrayList<RequirementLine>();
      for (Row row : rows) {
        int amount = row.amounts().get(level - 1);
        if (amount > 0) {
          String label = row.label() + " ≥ " + amount + " " + row.unit();
          lines.add(
              new RequirementLine(
                  row.id(), label, row.need().apply(amount), 0, row.withinSeconds()));
        }
      }
      String title = name + " " + "一二三四五".charAt(level - 1) + "级出动";
      plans.add(
          new ResponsePlan(
              new PlanId(id + "-" + level), title, kinds, new AlarmLevel(level), lines, 1));
    }
    return plans;
  }
}
