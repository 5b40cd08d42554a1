package fengsui.mobile.report;

import fengsui.domain.Command;
import fengsui.domain.SystemCommand;
import fengsui.domain.aid.AidCommand;
import fengsui.domain.assignment.AssignmentCommand;
import fengsui.domain.call.CallCommand;
import fengsui.domain.incident.IncidentCommand;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.unit.UnitCommand;
import fengsui.domain.weather.WeatherCommand;

/**
 * Which commands a phone server passes on at all. The core checks author, area and unit besides, so
 * a breached phone server cannot order what its user may not.
 */
public final class CrewCommands {
  private CrewCommands() {}

  public static boolean isPassedOn(Command command) {
    return switch (command) {
      case AssignmentCommand assignment -> isPassedOn(assignment);
      case IncidentCommand incident -> isPassedOn(incident);
      case UnitCommand unit ->
          switch (unit) {
            case UnitCommand.ReportUnit _,
                UnitCommand.PutOutOfService _,
                UnitCommand.PutInService _,
                UnitCommand.ReportConsumables _,
                UnitCommand.ReportRefilled _,
                UnitCommand.AcknowledgeMoveUp _,
                UnitCommand.ReachMoveUp _,
                UnitCommand.EndMoveUp _ ->
                true;
            case UnitCommand.OrderMoveUp _ -> false;
          };
      case CallCommand _,
          RoadCommand _,
          AidCommand _,
          PreAlertCommand _,
          ReferenceCommand _,
          WeatherCommand _,
          SystemCommand _ ->
          false;
    };
  }

  private static boolean isPassedOn(AssignmentCommand command) {
    return switch (command) {
      case AssignmentCommand.ReceiveAlert _,
          AssignmentCommand.AcknowledgeAssignment _,
          AssignmentCommand.RefuseAssignment _,
          AssignmentCommand.ReportAssignment _,
          AssignmentCommand.CorrectReport _ ->
          true;
      case AssignmentCommand.OrderForce _,
          AssignmentCommand.ChangeOrder _,
          AssignmentCommand.DivertUnit _,
          AssignmentCommand.CancelAssignment _,
          AssignmentCommand.ReleaseAssignment _ ->
          false;
    };
  }

  private static boolean isPassedOn(IncidentCommand command) {
    return switch (command) {
      case IncidentCommand.RequestReinforcement _, IncidentCommand.AddNote _ -> true;
      case IncidentCommand.CreateIncident _,
          IncidentCommand.Locate _,
          IncidentCommand.Classify _,
          IncidentCommand.SetLevel _,
          IncidentCommand.RaiseAlarm _,
          IncidentCommand.LinkDuplicate _,
          IncidentCommand.UnlinkDuplicate _,
          IncidentCommand.RecordMilestone _,
          IncidentCommand.CloseIncident _ ->
          false;
    };
  }
}
