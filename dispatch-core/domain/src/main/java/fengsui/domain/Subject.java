package fengsui.domain;

import fengsui.domain.aid.AidCommand;
import fengsui.domain.assignment.AssignmentCommand;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallCommand;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentCommand.SetLevel;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.prealert.PreAlertCommand.SendPreAlert;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.unit.UnitCommand.AcknowledgeMoveUp;
import fengsui.domain.unit.UnitCommand.EndMoveUp;
import fengsui.domain.unit.UnitCommand.OrderMoveUp;
import fengsui.domain.unit.UnitCommand.PutInService;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitCommand.ReachMoveUp;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitCommand.ReportRefilled;
import fengsui.domain.unit.UnitCommand.ReportUnit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.weather.WeatherCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command names: the ids that areas, late entries and logs ask for. Ids may be unknown. Road
 * controls, reference data and the weather name nothing here.
 */
public record Subject(
    List<CallId> calls,
    List<IncidentId> incidents,
    List<AssignmentId> assignments,
    List<UnitId> units) {

  private static final Subject NOTHING = new Subject(List.of(), List.of(), List.of(), List.of());

  public Subject {
    calls = List.copyOf(calls);
    incidents = List.copyOf(incidents);
    assignments = List.copyOf(assignments);
    units = List.copyOf(units);
  }

  public static Subject of(Command command) {
    return switch (command) {
      case CallCommand call -> of(call);
      case IncidentCommand incident -> of(incident);
      case AssignmentCommand assignment -> of(assignment);
      case UnitCommand unit -> of(unit);
      case AidCommand aid -> of(aid);
      case SendPreAlert send ->
          new Subject(List.of(), listOf(send.incident()), List.of(), send.units());
      case EndPreAlert _ -> NOTHING;
      case RoadCommand _, ReferenceCommand _, WeatherCommand _, SystemCommand _ -> NOTHING;
    };
  }

  private static Subject of(CallCommand command) {
    return switch (command) {
      case LogCall log -> new Subject(List.of(), listOf(log.incident()), List.of(), List.of());
      case LinkCall(var call, var incident) ->
          new Subject(List.of(call), List.of(incident), List.of(), List.of());
      case UnlinkCall(var call, var reason) ->
          new Subject(List.of(call), List.of(), List.of(), List.of());
    };
  }

  private static Subject of(IncidentCommand command) {
    return switch (command) {
      case CreateIncident create ->
          new Subject(listOf(create.call()), List.of(), List.of(), List.of());
      case Locate c -> incidents(c.incident());
      case Classify c -> incidents(c.incident());
      case SetLevel c -> incidents(c.incident());
      case RaiseAlarm c -> incidents(c.incident());
      case LinkDuplicate(var duplicate, var primary) -> incidents(duplicate, primary);
      case UnlinkDuplicate(var duplicate, var reason) -> incidents(duplicate);
      case RecordMilestone c -> incidents(c.incident());
      case AddNote c -> incidents(c.incident());
      case RequestReinforcement c -> incidents(c.incident());
      case CloseIncident c -> incidents(c.incident());
    };
  }

  private static Subject of(AssignmentCommand command) {
    return switch (command) {
      case OrderForce c -> new Subject(List.of(), List.of(c.incident()), List.of(), c.units());
      case ChangeOrder c -> new Subject(List.of(), List.of(c.incident()), c.cancel(), c.units());
      case DivertUnit c ->
          new Subject(List.of(), List.of(c.to()), List.of(c.assignment()), List.of(c.unit()));
      case CancelAssignment c -> assignment(c.assignment());
      case ReceiveAlert c -> assignment(c.assignment());
      case AcknowledgeAssignment c -> assignment(c.assignment());
      case RefuseAssignment c -> assignment(c.assignment());
      case ReportAssignment c -> assignment(c.assignment());
      case CorrectReport c -> assignment(c.assignment());
      case ReleaseAssignment c -> assignment(c.assignment());
    };
  }

  private static Subject of(AidCommand command) {
    return switch (command) {
      case AidCommand.AskAid c -> incidents(c.incident());
      case AidCommand.AnswerAid c -> incidents(c.aid().incident());
      case AidCommand.WithdrawAid c -> incidents(c.aid().incident());
    };
  }

  private static Subject of(UnitCommand command) {
    return switch (command) {
      case ReportUnit c -> unit(c.unit());
      case PutOutOfService c -> unit(c.unit());
      case PutInService c -> unit(c.unit());
      case OrderMoveUp c -> unit(c.unit());
      case AcknowledgeMoveUp c -> unit(c.unit());
      case ReachMoveUp c -> unit(c.unit());
      case EndMoveUp c -> unit(c.unit());
      case ReportConsumables c -> unit(c.unit());
      case ReportRefilled c -> unit(c.unit());
    };
  }

  private static Subject incidents(IncidentId... ids) {
    return new Subject(List.of(), List.of(ids), List.of(), List.of());
  }

  private static Subject assignment(AssignmentId id) {
    return new Subject(List.of(), List.of(), List.of(id), List.of());
  }

  private static Subject unit(UnitId id) {
    return new Subject(List.of(), List.of(), List.of(), List.of(id));
  }

  private static <T> List<T> listOf(@Nullable T id) {
    return id == null ? List.of() : List.of(id);
  }
}
