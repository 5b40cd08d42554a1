package fengsui.domain.people;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;
import static fengsui.domain.people.Role.RESPONDER;

import fengsui.domain.Command;
import fengsui.domain.SystemCommand;
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
import fengsui.domain.call.CallCommand;
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
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.weather.WeatherCommand;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which roles may submit which command. The table is shown in {@code docs/domain/people.md}, which
 * a test compares with this class. The area, and for responders the own unit, limit it further.
 * What only the service itself may do has no role at all.
 */
public final class Permissions {
  private static final Set<Role> NOBODY = Set.of();

  private Permissions() {}

  /** Roles that may submit this command; a person with one of them may. */
  public static Set<Role> allowed(Command command) {
    return switch (command) {
      case CallCommand _ -> of(CALL_TAKER, COMMANDER);
      case IncidentCommand incident -> allowed(incident);
      case AssignmentCommand assignment -> allowed(assignment);
      case UnitCommand.OrderMoveUp _ -> of(COMMANDER);
      case UnitCommand _ -> of(COMMANDER, RESPONDER);
      case RoadCommand _ -> of(COMMANDER);
      case ReferenceCommand _ -> of(ADMINISTRATOR);
      case WeatherCommand _ -> of(CALL_TAKER, COMMANDER);
      case AidCommand _ -> of(COMMANDER);
      case PreAlertCommand _ -> of(CALL_TAKER, COMMANDER);
      case SystemCommand _ -> NOBODY;
    };
  }

  private static Set<Role> allowed(IncidentCommand command) {
    return switch (command) {
      case CreateIncident _,
          Locate _,
          Classify _,
          SetLevel _,
          RaiseAlarm _,
          LinkDuplicate _,
          UnlinkDuplicate _,
          CloseIncident _ ->
          of(CALL_TAKER, COMMANDER);
      case RecordMilestone _, AddNote _, RequestReinforcement _ ->
          of(CALL_TAKER, COMMANDER, RESPONDER);
    };
  }

  private static Set<Role> allowed(AssignmentCommand command) {
    return switch (command) {
      case OrderForce _, ChangeOrder _, DivertUnit _, CancelAssignment _ ->
          of(CALL_TAKER, COMMANDER);
      case AcknowledgeAssignment _, RefuseAssignment _, ReportAssignment _ ->
          of(CALL_TAKER, COMMANDER, RESPONDER);
      case CorrectReport _, ReleaseAssignment _ -> of(COMMANDER, RESPONDER);
      case ReceiveAlert _ -> of(RESPONDER);
    };
  }

  private static Set<Role> of(Role first, Role... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
