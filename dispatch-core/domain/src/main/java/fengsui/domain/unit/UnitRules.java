package fengsui.domain.unit;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.assignment.AssignmentRules;
import fengsui.domain.assignment.TakenUnit;
import fengsui.domain.state.State;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitCommand.AcknowledgeMoveUp;
import fengsui.domain.unit.UnitCommand.EndMoveUp;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitCommand.PutInService;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReachMoveUp;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitCommand.ReportRefilled;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitEvent.MoveUpAcknowledged;
import fengsui.domain.unit.UnitEvent.MoveUpEnded;
import fengsui.domain.unit.UnitEvent.MoveUpOrdered;
import fengsui.domain.unit.UnitEvent.MoveUpReached;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rules for units outside any incident. Steps follow {@link UnitStatus#next()}. */
public final class UnitRules {
  private UnitRules() {}

  public static Decision decide(State state, UnitCommand command) {
    return switch (command) {
      case ReportUnit(var id, var status) -> onFree(state, id, unit -> report(state, unit, status));
      case PutOutOfService(var id, var reason) -> onFree(state, id, unit -> putOut(unit, reason));
      case PutInService(var id) -> onFree(state, id, UnitRules::putIn);
      case OrderMoveUp(var id, var station) ->
          onFree(state, id, unit -> moveUp(state, unit, station));
      case AcknowledgeMoveUp(var id) -> onFree(state, id, UnitRules::acknowledge);
      case ReachMoveUp(var id) -> onFree(state, id, UnitRules::reach);
      case EndMoveUp(var id, var reason) -> onFree(state, id, unit -> end(unit, reason));
      case ReportConsumables(var id, var left) ->
          onKnown(state, id, unit -> ConsumableRules.report(unit, left));
      case ReportRefilled(var id) -> onKnown(state, id, ConsumableRules::refilled);
    };
  }

  /** Goes on with a unit that no incident has; otherwise its assignment is what to report on. */
  private static Decision onFree(State state, UnitId id, Function<Unit, Decision> rule) {
    return onKnown(
        state,
        id,
        unit ->
            unit.assignment() == null
                ? rule.apply(unit)
                : rejected(new Rejection.UnitsNotAvailable(List.of(TakenUnit.of(state, unit)))));
  }

  private static Decision onKnown(State state, UnitId id, Function<Unit, Decision> rule) {
    var unit = state.units().get(id);
    return unit == null ? rejected(new Rejection.NotFound("unit", id.value())) : rule.apply(unit);
  }

  private static Decision report(State state, Unit unit, UnitStatus to) {
    if (unit.status() == to) {
      return rejected(new Rejection.NothingChanges("status"));
    }
    if (unit.status() == UnitStatus.OUT_OF_SERVICE
        || !to.isFree()
        || !unit.status().next().contains(to)) {
      return wrong(unit, to);
    }
    var events = new ArrayList<Event>();
    events.add(changed(unit, to, ""));
    if (to == UnitStatus.IN_QUARTERS) {
      events.addAll(AssignmentRules.home(state, unit.id()));
    }
    return accepted(events);
  }

  private static Decision putOut(Unit unit, String reason) {
    return unit.status() == UnitStatus.OUT_OF_SERVICE
        ? rejected(new Rejection.NothingChanges("status"))
        : accepted(changed(unit, UnitStatus.OUT_OF_SERVICE, reason));
  }

  private static Decision putIn(Unit unit) {
    return unit.status() == UnitStatus.OUT_OF_SERVICE
        ? accepted(changed(unit, UnitStatus.IN_QUARTERS, ""))
        : rejected(new Rejection.NothingChanges("status"));
  }

  private static Decision moveUp(State state, Unit unit, StationId station) {
    if (state.stations().get(station) == null) {
      return rejected(new Rejection.NotFound("station", station.value()));
    }
    if (unit.definition().station().equals(station)) {
      return rejected(
          new Rejection.Contradiction(
              "station", "the unit belongs there; it covers it by coming home"));
    }
    if (unit.status() == UnitStatus.OUT_OF_SERVICE) {
      return wrong(unit, UnitStatus.AVAILABLE);
    }
    var before = unit.moveUp();
    if (before != null && before.station().equals(station)) {
      return rejected(new Rejection.NothingChanges("station"));
    }
    var events = new ArrayList<Event>();
    if (unit.status() != UnitStatus.AVAILABLE) {
      events.add(changed(unit, UnitStatus.AVAILABLE, ""));
    }
    events.add(new MoveUpOrdered(unit.id(), station));
    return accepted(events);
  }

  private static Decision acknowledge(Unit unit) {
    var moveUp = unit.moveUp();
    if (moveUp == null) {
      return noMoveUp();
    }
    return moveUp.acknowledgedAt() == null
        ? accepted(new MoveUpAcknowledged(unit.id(), moveUp.station()))
        : rejected(new Rejection.NothingChanges("acknowledgement"));
  }

  private static Decision reach(Unit unit) {
    var moveUp = unit.moveUp();
    if (moveUp == null) {
      return noMoveUp();
    }
    return moveUp.reachedAt() == null
        ? accepted(new MoveUpReached(unit.id(), moveUp.station()))
        : rejected(new Rejection.NothingChanges("moveUp"));
  }

  private static Decision end(Unit unit, String reason) {
    var moveUp = unit.moveUp();
    if (moveUp == null) {
      return noMoveUp();
    }
    return accepted(
        new MoveUpEnded(unit.id(), moveUp.station(), reason),
        changed(unit, UnitStatus.RETURNING, ""));
  }

  private static Decision noMoveUp() {
    return rejected(new Rejection.Contradiction("unit", "it has no move-up now"));
  }

  private static UnitStatusChanged changed(Unit unit, UnitStatus to, String reason) {
    return new UnitStatusChanged(unit.id(), unit.status(), to, null, reason);
  }

  private static Decision wrong(Unit unit, UnitStatus to) {
    return rejected(
        new Rejection.WrongTransition("unit", unit.id().value(), unit.status().name(), to.name()));
  }
}
