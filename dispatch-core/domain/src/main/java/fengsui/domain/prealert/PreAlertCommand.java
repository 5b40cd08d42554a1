package fengsui.domain.prealert;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.unit.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests about pre-alerts. */
public sealed interface PreAlertCommand extends Command {

  /**
   * Tells exactly these units that they will likely go: the newly named ones are told, those that
   * are no longer named are stood down. Units that are not free, or are pre-alerted for something
   * else, are left out.
   *
   * @param preAlert the one to change; null to send one, or to change that of the incident
   * @param incident what it is for; null while the call is still being taken
   * @param kind as the call-taker has it so far, as level and location; of an incident its own
   *     count
   */
  record SendPreAlert(
      @Nullable PreAlertId preAlert,
      @Nullable IncidentId incident,
      IncidentKind kind,
      AlarmLevel level,
      Location location,
      List<UnitId> units)
      implements PreAlertCommand {
    public SendPreAlert {
      Check.range("units", units.size(), 1, PreAlert.UNITS_MAX);
      units = List.copyOf(new LinkedHashSet<>(units));
    }
  }

  /** Stands all its units down. */
  record EndPreAlert(PreAlertId preAlert, String reason) implements PreAlertCommand {
    public EndPreAlert {
      reason = Check.name("reason", reason);
    }
  }
}
