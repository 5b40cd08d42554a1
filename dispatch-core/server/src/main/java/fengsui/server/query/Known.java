package fengsui.server.query;

import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;

/** What a question names must be there; else it is malformed. */
final class Known {
  private Known() {}

  static Incident incident(State now, IncidentId id) {
    return now.incidents()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("incident is not known: " + id.value()));
  }

  static Unit unit(State now, UnitId id) {
    return now.units()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("unit is not known: " + id.value()));
  }
}
