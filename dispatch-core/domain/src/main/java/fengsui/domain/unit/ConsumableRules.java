package fengsui.domain.unit;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.unit.UnitEvent.ConsumablesReported;
import java.util.EnumMap;
import java.util.Map;

/**
 * Rules for what is left of what units carry; docs/domain/unit.md tells when they are full again.
 */
final class ConsumableRules {
  private ConsumableRules() {}

  static Decision report(Unit unit, Map<Capability, Integer> reported) {
    var left = new EnumMap<Capability, Integer>(Capability.class);
    left.putAll(unit.leftOfUsed());
    for (var entry : reported.entrySet()) {
      var capability = entry.getKey();
      int full = unit.definition().quantity(capability);
      if (entry.getValue() > full) {
        return rejected(
            new Rejection.Contradiction(
                "left." + capability,
                full == 0 ? "the unit carries none" : "the unit carries at most " + full));
      }
      left.put(capability, entry.getValue());
    }
    // What was left of something that its definition has no more, or of less, is not used up.
    left.entrySet().removeIf(e -> e.getValue() >= unit.definition().quantity(e.getKey()));
    return changed(unit, left);
  }

  static Decision refilled(Unit unit) {
    return changed(unit, Map.of());
  }

  private static Decision changed(Unit unit, Map<Capability, Integer> to) {
    var from = unit.leftOfUsed();
    return from.equals(to)
        ? rejected(new Rejection.NothingChanges("left"))
        : accepted(new ConsumablesReported(unit.id(), unit.assignment(), from, to));
  }
}
