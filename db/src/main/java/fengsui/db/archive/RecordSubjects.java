package fengsui.db.archive;

import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.SystemEvent;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallEvent;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.prealert.PreAlertEvent.PreAlertEnded;
import fengsui.domain.prealert.PreAlertEvent.PreAlertSent;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import fengsui.domain.station.ReferenceEvent.PlansActivated;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.weather.WeatherEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a record speaks of; the archive indexes it under each of them. A call that is
 * linked brings the record that logged it along.
 *
 * @param incidents in order of id
 * @param logged calls that the record logs
 * @param links calls that it gives to an incident
 */
record RecordSubjects(
    NavigableSet<IncidentId> incidents, List<CallId> logged, List<CallLink> links) {

  /** A call and the incident that it belongs to from this record on. */
  record CallLink(CallId call, IncidentId incident) {}

  static RecordSubjects of(Recorded record) {
    var subjects = new RecordSubjects(new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
    record.events().forEach(subjects::add);
    return subjects;
  }

  /** Whether it changes plans, formations or level rules. */
  static boolean changesPlans(Recorded record) {
    return record.events().stream()
        .anyMatch(
            event ->
                event instanceof PlanDefined
                    || event instanceof PlanRetired
                    || event instanceof PlansActivated);
  }

  private void add(Event event) {
    switch (event) {
      case CallEvent call -> addCall(call);
      case IncidentEvent incident -> addIncident(incident);
      case AssignmentEvent assignment -> addAssignment(assignment);
      case UnitEvent.UnitStatusChanged e -> add(e.assignment());
      case UnitEvent.ConsumablesReported e -> add(e.assignment());
      case UnitEvent.MoveUpOrdered _,
          UnitEvent.MoveUpAcknowledged _,
          UnitEvent.MoveUpReached _,
          UnitEvent.MoveUpEnded _ -> {}
      case AidEvent e -> incidents.add(e.aid().incident());
      case PreAlertSent e -> add(e.preAlert().incident());
      case PreAlertEnded e -> add(e.incident());
      case RoadEvent _, ReferenceEvent _, WeatherEvent _ -> {}
      case SystemEvent.CommandRejected(var type, var rejection) -> addRejection(rejection);
      case SystemEvent.ClockStepped(var step) -> {}
      case SystemEvent.StateLevelRaised(var from, var to) -> {}
    }
  }

  private void addCall(CallEvent event) {
    switch (event) {
      case CallEvent.CallLogged(var call) -> {
        logged.add(call.id());
        add(call.incident());
      }
      case CallEvent.CallLinked(var call, var from, var to) -> {
        add(from);
        incidents.add(to);
        links.add(new CallLink(call, to));
      }
      case CallEvent.CallUnlinked(var call, var from, var reason) -> incidents.add(from);
    }
  }

  private void addIncident(IncidentEvent event) {
    switch (event) {
      case IncidentEvent.IncidentCreated e -> incidents.add(e.incident().id());
      case IncidentEvent.IncidentLocated e -> incidents.add(e.incident());
      case IncidentEvent.IncidentClassified e -> incidents.add(e.incident());
      case IncidentEvent.LevelSet e -> incidents.add(e.incident());
      case IncidentEvent.AlarmRaised e -> incidents.add(e.incident());
      case IncidentEvent.DuplicateLinked e -> {
        add(e.duplicate(), e.primary());
        e.calls().forEach(call -> links.add(new CallLink(call, e.primary())));
      }
      case IncidentEvent.DuplicateUnlinked e -> add(e.duplicate(), e.primary());
      case IncidentEvent.MilestoneReached e -> incidents.add(e.incident());
      case IncidentEvent.MilestoneWithdrawn e -> incidents.add(e.incident());
      case IncidentEvent.NoteAdded e -> incidents.add(e.incident());
      case IncidentEvent.ReinforcementRequested e -> incidents.add(e.incident());
      case IncidentEvent.IncidentClosed e -> incidents.add(e.incident());
    }
  }

  private void addAssignment(AssignmentEvent event) {
    switch (event) {
      case AssignmentEvent.ForceOrdered e -> incidents.add(e.incident());
      case AssignmentEvent.UnitDiverted e -> add(e.from(), e.to());
      case AssignmentEvent.AssignmentCancelled e -> add(e.assignment());
      case AssignmentEvent.AlertReceived e -> add(e.assignment());
      case AssignmentEvent.AssignmentAcknowledged e -> add(e.assignment());
      case AssignmentEvent.AssignmentRefused e -> add(e.assignment());
      case AssignmentEvent.AssignmentReported e -> add(e.assignment());
      case AssignmentEvent.AssignmentCorrected e -> add(e.assignment());
      case AssignmentEvent.AssignmentReleased e -> add(e.assignment());
      case AssignmentEvent.AlertRepeated e -> add(e.assignment());
      case AssignmentEvent.AlertEscalated e -> add(e.assignment());
    }
  }

  private void addRejection(Rejection rejection) {
    switch (rejection) {
      case Rejection.NotYourUnit e -> add(e.assignment());
      case Rejection.IncidentIsClosed e -> incidents.add(e.incident());
      case Rejection.IncidentIsDuplicate e -> add(e.incident(), e.primary());
      case Rejection.ForceStillCommitted e -> incidents.add(e.incident());
      case Rejection.UnitsNotAvailable e -> {}
      case Rejection.NotAllowed e -> {}
      case Rejection.UnknownAuthor e -> {}
      case Rejection.OutsideYourArea e -> {}
      case Rejection.NotFound e -> {}
      case Rejection.DeadlinePassed e -> {}
      case Rejection.CommandTooOld e -> {}
      case Rejection.ImpossibleTime e -> {}
      case Rejection.WrongTransition e -> {}
      case Rejection.WrongLink e -> {}
      case Rejection.NothingChanges e -> {}
      case Rejection.ChangedMeanwhile e -> {}
      case Rejection.LimitReached e -> {}
      case Rejection.Contradiction e -> {}
    }
  }

  private void add(@Nullable IncidentId incident) {
    if (incident != null) {
      incidents.add(incident);
    }
  }

  private void add(IncidentId one, IncidentId other) {
    incidents.add(one);
    incidents.add(other);
  }

  /** An assignment's id is its incident's id, a hyphen and a running number. */
  private void add(@Nullable AssignmentId assignment) {
    if (assignment != null) {
      int end = assignment.value().lastIndexOf('-');
      if (end > 0) {
        incidents.add(new IncidentId(assignment.value().substring(0, end)));
      }
    }
  }
}
