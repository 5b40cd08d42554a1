package fengsui.domain.unit;

import fengsui.domain.Check;
import fengsui.domain.Command;

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

  /** Brings a unit back; it stands IN_QUARTERS. */
  record PutInService(UnitId unit) implements UnitCommand {}
}
