package fengsui.domain.unit;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.station.StationId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Requests about units outside any incident. */
public sealed interface UnitCommand extends Command {

  /** Reports IN_QUARTERS, AVAILABLE or RETURNING of a unit without assignment. */
  record ReportUnit(UnitId unit, UnitStatus status) implements UnitCommand {}

  /** Takes a free unit out of service. */
  record PutOutOfService(UnitId unit, String reason) implements UnitCommand {
    public PutOutOfService {
      reason = Check.name("reason", reason);
    }
  }

  /** Sends a free unit to cover for another station; it stays free and is AVAILABLE on the way. */
  record OrderMoveUp(UnitId unit, StationId station) implements UnitCommand {}

  /** A person of the unit, or the centre on the telephone for it, accepts the move-up. */
  record AcknowledgeMoveUp(UnitId unit) implements UnitCommand {}

  /** The unit stands at the station that it covers for. */
  record ReachMoveUp(UnitId unit) implements UnitCommand {}

  /** The unit need not cover there any more; it is RETURNING to its own station. */
  record EndMoveUp(UnitId unit, String reason) implements UnitCommand {
    public EndMoveUp {
      reason = Check.name("reason", reason);
    }
  }

  /**
   * Tells what is left of what a unit carries. What is not named stays as it was reported.
   *
   * @param left amounts in the capability's unit, for consumables only; 0 when it is used up
   */
  record ReportConsumables(UnitId unit, Map<Capability, Integer> left) implements UnitCommand {
    public ReportConsumables {
      Check.range("left", left.size(), 1, Capability.values().length);
      var amounts = new EnumMap<Capability, Integer>(Capability.class);
      left.forEach(
          (capability, amount) -> {
            if (!capability.isConsumable()) {
              throw new IllegalArgumentException(
                  "left must name what is used up, WATER_L for example: " + capability);
            }
            amounts.put(
                capability,
                Check.range("left." + capability, amount, 0, UnitDefinition.AMOUNT_MAX));
          });
      left = Collections.unmodifiableMap(amounts);
    }
  }

  /** The unit carries again all that it can. */
  record ReportRefilled(UnitId unit) implements UnitCommand {}

  /** Brings a unit back; it stands IN_QUARTERS. */
  record PutInService(UnitId unit) implements UnitCommand {}
}
