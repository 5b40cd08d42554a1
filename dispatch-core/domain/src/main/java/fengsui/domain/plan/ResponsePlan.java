package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some kinds of incident call for (出动编成). A base plan answers one alarm level, and no two of
 * them in force share a kind and level. A supplement adds to the base plan, at its level and every
 * higher one, when its conditions hold.
 *
 * @param kinds at least one
 * @param lines 1 to {@link #LINES_MAX}, with ids of their own
 * @param version counts the changes of this plan from 1; given in decide
 * @param when conditions of a supplement, 1 to {@link #CONDITIONS_MAX}, all of which must hold;
 *     null for a base plan
 */
public record ResponsePlan(
    PlanId id,
    String name,
    Set<IncidentKind> kinds,
    AlarmLevel level,
    List<RequirementLine> lines,
    int version,
    @Nullable List<Condition> when) {
  public static final int LINES_MAX = 40;
  public static final int CONDITIONS_MAX = 10;

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
      if (line.source() != null) {
        throw new IllegalArgumentException("plan.lines have no source, it is given: " + line.id());
      }
    }
    Check.range("plan.version", version, 1, Integer.MAX_VALUE);
    if (when != null) {
      when = List.copyOf(when);
      Check.range("plan.when", when.size(), 1, CONDITIONS_MAX);
    }
  }

  /** A base plan. */
  public ResponsePlan(
      PlanId id,
      String name,
      Set<IncidentKind> kinds,
      AlarmLevel level,
      List<RequirementLine> lines,
      int version) {
    this(id, name, kinds, level, lines, version, null);
  }

  /** Whether it is the base plan of this kind and level. */
  public boolean answers(IncidentKind kind, AlarmLevel alarmLevel) {
    return when == null && level.equals(alarmLevel) && kinds.contains(kind);
  }

  public boolean isSupplement() {
    return when != null;
  }

  public ResponsePlan withVersion(int next) {
    return new ResponsePlan(id, name, kinds, level, lines, next, when);
  }
}
