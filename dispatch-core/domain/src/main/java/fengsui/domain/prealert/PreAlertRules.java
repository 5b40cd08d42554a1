package fengsui.domain.prealert;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.TakenUnit;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentRules;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.prealert.PreAlertCommand.SendPreAlert;
import fengsui.domain.prealert.PreAlertEvent.PreAlertEnded;
import fengsui.domain.prealert.PreAlertEvent.PreAlertSent;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for pre-alerts: one for each call or incident, and a unit is in one at most. */
public final class PreAlertRules {
  /** Pre-alerts that one TimersDue ends; the rest is due at once again. */
  static final int LAPSED_PER_RECORD_MAX = 200;

  private PreAlertRules() {}

  public static Decision decide(State state, Stamped stamped, PreAlertCommand command) {
    return switch (command) {
      case SendPreAlert send -> send(state, stamped, send);
      case EndPreAlert(var id, var reason) ->
          state
              .preAlerts()
              .find(id)
              .map(found -> accepted(ended(found, PreAlertEnd.STOOD_DOWN, List.of(), reason)))
              .orElseGet(() -> notFound(id));
    };
  }

  /** Areas that the author's must hold: of the place, of the pre-alert and of every unit. */
  public static List<AreaId> needed(State state, PreAlertCommand command) {
    var areas = new ArrayList<AreaId>();
    switch (command) {
      case SendPreAlert send -> {
        addArea(state, send.preAlert(), areas);
        var incident = send.incident();
        if (incident == null) {
          FirstDue.find(state, send.location().point()).map(Station::area).ifPresent(areas::add);
        } else {
          state.incidents().find(incident).map(Incident::area).ifPresent(areas::add);
        }
        var incidents = incident == null ? List.<IncidentId>of() : List.of(incident);
        for (var id : send.units()) {
          if (!AidRules.isGranted(state, incidents, id)) {
            state.units().find(id).map(state::areaOf).ifPresent(areas::add);
          }
        }
      }
      case EndPreAlert(var id, var reason) -> addArea(state, id, areas);
    }
    return areas;
  }

  /** Adds the area that a pre-alert is in: of its incident, or else of its place. */
  public static void addArea(State state, @Nullable PreAlertId id, List<AreaId> areas) {
    var preAlert = id == null ? null : state.preAlerts().get(id);
    if (preAlert != null) {
      var incident =
          preAlert.incident() == null ? null : state.incidents().get(preAlert.incident());
      areas.add(incident == null ? preAlert.area() : incident.area());
    }
  }

  private static Decision send(State state, Stamped stamped, SendPreAlert command) {
    var known = known(state, command);
    if (known == null && command.preAlert() != null) {
      return notFound(command.preAlert());
    }
    var named = command.incident();
    var its = known == null || known.incident() == null ? named : known.incident();
    if (its == null) {
      return send(state, stamped, command, known, null);
    }
    return named == null || named.equals(its)
        ? IncidentRules.onAnswered(state, its, i -> send(state, stamped, command, known, i))
        : rejected(new Rejection.Contradiction("incident", "the pre-alert is for " + its.value()));
  }

  private static Decision send(
      State state,
      Stamped stamped,
      SendPreAlert command,
      @Nullable PreAlert known,
      @Nullable Incident incident) {
    for (var id : command.units()) {
      if (!state.units().contains(id)) {
        return rejected(new Rejection.NotFound("unit", id.value()));
      }
    }
    var free = command.units().stream().map(state::unit).filter(Unit::isFree).toList();
    if (free.isEmpty()) {
      return rejected(
          new Rejection.UnitsNotAvailable(
              command.units().stream().map(id -> TakenUnit.of(state, state.unit(id))).toList()));
    }
    var units = free.stream().map(Unit::id).filter(id -> !isElsewhere(state, id, known)).toList();
    if (units.isEmpty()) {
      return rejected(
          new Rejection.Contradiction("units", "they are pre-alerted for something else already"));
    }
    var its = incident == null ? null : of(state, incident.id());
    if (its != null && !its.equals(known)) {
      return rejected(
          new Rejection.Contradiction(
              "preAlert", "the incident has " + its.id().value() + " already; change that one"));
    }
    if (known == null && state.preAlerts().size() >= State.PRE_ALERTS_MAX) {
      return rejected(new Rejection.LimitReached("pre-alerts", State.PRE_ALERTS_MAX));
    }
    var next = next(state, stamped, command, known, incident, units);
    if (next == null) {
      return rejected(
          new Rejection.Contradiction("stations", "define a station before the first pre-alert"));
    }
    return next.equals(known)
        ? rejected(new Rejection.NothingChanges("pre-alert"))
        : accepted(sent(known, next));
  }

  /** The pre-alert that the command changes; null when it sends a new one, or names a gone one. */
  private static @Nullable PreAlert known(State state, SendPreAlert command) {
    if (command.preAlert() != null) {
      return state.preAlerts().get(command.preAlert());
    }
    return command.incident() == null ? null : of(state, command.incident());
  }

  private static @Nullable PreAlert of(State state, IncidentId incident) {
    for (var preAlert : state.preAlerts()) {
      if (incident.equals(preAlert.incident())) {
        return preAlert;
      }
    }
    return null;
  }

  private static boolean isElsewhere(State state, UnitId unit, @Nullable PreAlert known) {
    for (var preAlert : state.preAlerts()) {
      if (preAlert.units().contains(unit) && !preAlert.equals(known)) {
        return true;
      }
    }
    return false;
  }

  /** Who sent it first and when stays; null when no station is there to be first due. */
  private static @Nullable PreAlert next(
      State state,
      Stamped stamped,
      SendPreAlert command,
      @Nullable PreAlert known,
      @Nullable Incident incident,
      List<UnitId> units) {
    var area = FirstDue.find(state, command.location().point()).map(Station::area).orElse(null);
    if (area == null) {
      return null;
    }
    var made =
        new PreAlert(
            known == null ? new PreAlertId("PA-" + (state.number() + 1)) : known.id(),
            known == null ? null : known.incident(),
            area,
            command.kind(),
            command.level(),
            command.location(),
            units,
            known == null ? stamped.author() : known.sentBy(),
            known == null ? stamped.at() : known.sentAt(),
            known == null ? stamped.at().plus(PreAlert.LAPSES_AFTER) : known.lapsesAt());
    return incident == null ? made : made.of(incident);
  }

  private static PreAlertSent sent(@Nullable PreAlert known, PreAlert next) {
    var before = known == null ? List.<UnitId>of() : known.units();
    return new PreAlertSent(next, without(next.units(), before), without(before, next.units()));
  }

  /** The pre-alert of a form goes on with the incident that the form became, as it is now. */
  public static List<Event> joined(State state, @Nullable PreAlertId id, Incident incident) {
    var known = id == null ? null : state.preAlerts().get(id);
    return known == null || known.incident() != null
        ? List.of()
        : List.of(sent(known, known.of(incident)));
  }

  /**
   * What an order ends: the pre-alert of its incident, and for its units every other one. The rest
   * of another pre-alert goes on. Of that one its units are told that they are stood down, though
   * they go: for what it was about they do not, and their order says where to.
   */
  public static List<Event> ordered(State state, IncidentId incident, List<UnitId> units) {
    var events = new ArrayList<Event>();
    for (var preAlert : state.preAlerts()) {
      var taken = preAlert.units().stream().filter(units::contains).toList();
      if (incident.equals(preAlert.incident())) {
        events.add(ended(preAlert, PreAlertEnd.ORDERED, taken, ""));
      } else if (taken.size() == preAlert.units().size()) {
        events.add(ended(preAlert, PreAlertEnd.STOOD_DOWN, List.of(), ""));
      } else if (!taken.isEmpty()) {
        events.add(sent(preAlert, preAlert.withUnits(without(preAlert.units(), taken))));
      }
    }
    return events;
  }

  /** What ends with an incident that is closed, or that another one answers from now on. */
  public static List<Event> closed(State state, IncidentId incident) {
    var events = new ArrayList<Event>();
    for (var preAlert : state.preAlerts()) {
      if (incident.equals(preAlert.incident())) {
        events.add(ended(preAlert, PreAlertEnd.CLOSED, List.of(), ""));
      }
    }
    return events;
  }

  /** Those whose time has come; the table is in the order in which they lapse. */
  public static List<Event> lapsed(State state, Instant at) {
    var events = new ArrayList<Event>();
    for (var preAlert : state.preAlerts()) {
      if (preAlert.lapsesAt().isAfter(at) || events.size() >= LAPSED_PER_RECORD_MAX) {
        break;
      }
      events.add(ended(preAlert, PreAlertEnd.LAPSED, List.of(), ""));
    }
    return events;
  }

  private static PreAlertEnded ended(
      PreAlert preAlert, PreAlertEnd end, List<UnitId> ordered, String reason) {
    return new PreAlertEnded(
        preAlert.id(),
        preAlert.incident(),
        end,
        ordered,
        without(preAlert.units(), ordered),
        reason);
  }

  private static List<UnitId> without(List<UnitId> units, List<UnitId> others) {
    return units.stream().filter(unit -> !others.contains(unit)).toList();
  }

  private static Decision notFound(PreAlertId id) {
    return rejected(new Rejection.NotFound("pre-alert", id.value()));
  }
}
