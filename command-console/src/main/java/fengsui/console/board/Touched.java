package fengsui.console.board;

import fengsui.domain.aid.AidId;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.PlanId;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys of everything that changed between two States, put or removed, in key order. */
record Touched(
    SortedSet<AreaId> areas,
    SortedSet<StationId> stations,
    SortedSet<UnitId> units,
    SortedSet<PlanId> plans,
    SortedSet<PersonId> people,
    SortedSet<CallId> calls,
    SortedSet<IncidentId> incidents,
    SortedSet<AssignmentId> assignments,
    SortedSet<RoadControlId> roadControls,
    SortedSet<AidId> aid,
    SortedSet<PreAlertId> preAlerts) {

  static Touched between(State before, State after) {
    var touched = changed(before, after);
    for (var id : touched.aid) {
      before.aid().find(id).ifPresent(touched::addGranted);
      after.aid().find(id).ifPresent(touched::addGranted);
    }
    return touched;
  }

  /** A unit that was given or taken back enters or leaves the asker's sight. */
  private void addGranted(AidRequest request) {
    var answer = request.answer();
    if (answer != null) {
      units.addAll(answer.units());
    }
  }

  private static Touched changed(State before, State after) {
    return new Touched(
        keys(before.areas(), after.areas()),
        keys(before.stations(), after.stations()),
        keys(before.units(), after.units()),
        keys(before.plans(), after.plans()),
        keys(before.people(), after.people()),
        keys(before.calls(), after.calls()),
        keys(before.incidents(), after.incidents()),
        keys(before.assignments(), after.assignments()),
        keys(before.roadControls(), after.roadControls()),
        keys(before.aid(), after.aid()),
        keys(before.preAlerts(), after.preAlerts()));
  }

  /** Adds what belongs to incidents that entered or left an audience. */
  void addMoved(Sight saw, Sight sees, State before, State after) {
    for (var id : List.copyOf(incidents)) {
      var was = before.incidents().get(id);
      var now = after.incidents().get(id);
      boolean wasSeen = was != null && saw.sees(was);
      boolean isSeen = now != null && sees.sees(now);
      if (wasSeen != isSeen) {
        addBelongings(was, before);
        addBelongings(now, after);
      }
    }
  }

  /** Adds closed incidents that left the board by their age. */
  void addAged(Sight saw, Sight sees, State before, State after) {
    for (var id : after.closed()) {
      var was = before.incidents().get(id);
      var now = after.incident(id);
      if (was != null && saw.isRecent(was) != sees.isRecent(now)) {
        incidents.add(id);
        addBelongings(was, before);
        addBelongings(now, after);
      }
    }
  }

  private void addBelongings(@Nullable Incident incident, State state) {
    if (incident == null) {
      return;
    }
    calls.addAll(incident.calls());
    assignments.addAll(incident.assignments());
    for (var request : state.aid()) {
      if (request.incident().equals(incident.id())) {
        aid.add(request.id());
      }
    }
    for (var preAlert : state.preAlerts()) {
      if (incident.id().equals(preAlert.incident())) {
        preAlerts.add(preAlert.id());
      }
    }
    for (var id : incident.assignments()) {
      var assignment = state.assignments().get(id);
      if (assignment != null) {
        units.add(assignment.unit());
      }
    }
  }

  private static <K extends Comparable<? super K>, V> SortedSet<K> keys(
      Table<K, V> before, Table<K, V> after) {
    var keys = new TreeSet<K>();
    after.changesSince(before, (key, value) -> keys.add(key), keys::add);
    return keys;
  }
}
