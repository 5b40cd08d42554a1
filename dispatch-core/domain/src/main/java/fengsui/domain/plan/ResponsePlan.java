package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What some kinds of incident call for at one alarm level (出动编成). No two plans in force share a
 * kind and level.
 *
 * @param kinds at least one
 * @param lines 1 to {@link #LINES_MAX}, with ids of their own
 * @param version counts the changes of this plan from 1; given in decide
 */
public record ResponsePlan(
    PlanId id,
    String name,
    Set<IncidentKind> kinds,
    AlarmLevel level,
    List<RequirementLine> lines,
    int version) {
  public static final int LINES_MAX = 40;

  public ResponsePlan {
    name = Check.name("plan.name", name);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("plan.kinds must name at least one incident kind");
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    lines = List.copyOf(lines);
    Check.range("plan.lines", lines.size(), 1, LINES_MAX);
    var ids = new HashSet<String>();
    for (var line : lines) {
      if (!ids.add(line.id())) {
        throw new IllegalArgumentException("plan.lines must have different ids: " + line.id());
      }
    }
    Check.range("plan.version", version, 1, Integer.MAX_VALUE);
  }

  public boolean answers(IncidentKind kind, AlarmLevel alarmLevel) {
    return level.equals(alarmLevel) && kinds.contains(kind);
  }
}
