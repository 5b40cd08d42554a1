package fengsui.domain.prealert;

import fengsui.domain.Event;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about pre-alerts. */
public sealed interface PreAlertEvent extends Event {

  /**
   * A pre-alert was sent, or is another one from now on: other units, another place, or the
   * incident that the call became.
   *
   * @param told units that it rings at now
   * @param stoodDown units that were in it and are not any more
   */
  record PreAlertSent(PreAlert preAlert, List<UnitId> told, List<UnitId> stoodDown)
      implements PreAlertEvent {
    public PreAlertSent {
      told = List.copyOf(told);
      stoodDown = List.copyOf(stoodDown);
    }
  }

  /**
   * It holds no longer.
   *
   * @param incident what it was for; null when the call never became one
   * @param ordered its units that were ordered; the order follows it
   * @param stoodDown its other units
   * @param reason a person's, else empty
   */
  record PreAlertEnded(
      PreAlertId preAlert,
      @Nullable IncidentId incident,
      PreAlertEnd end,
      List<UnitId> ordered,
      List<UnitId> stoodDown,
      String reason)
      implements PreAlertEvent {
    public PreAlertEnded {
      ordered = List.copyOf(ordered);
      stoodDown = List.copyOf(stoodDown);
    }
  }
}
