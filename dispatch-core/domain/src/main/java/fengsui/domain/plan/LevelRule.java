package fengsui.domain.plan;

import fengsui.domain.Check;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * From which answers on which alarm level is proposed. Of all rules that hold the highest level is
 * proposed; without one, level 1.
 *
 * @param name what people read, for example 被困 3 人以上
 * @param kinds at least one
 * @param when 1 to {@link ResponsePlan#CONDITIONS_MAX}, all of which must hold
 */
public record LevelRule(
    String id, String name, Set<IncidentKind> kinds, AlarmLevel level, List<Condition> when) {
  public LevelRule {
    Check.id("levelRule.id", id);
    name = Check.name("levelRule.name", name);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("levelRule.kinds must name at least one incident kind");
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    when = List.copyOf(when);
    Check.range("levelRule.when", when.size(), 1, ResponsePlan.CONDITIONS_MAX);
  }
}
