package fengsui.domain.testing;

import fengsui.domain.Command;
import fengsui.domain.SystemCommand;
import fengsui.domain.aid.AidCommand.AnswerAid;
import fengsui.domain.aid.AidCommand.AskAid;
import fengsui.domain.aid.AidCommand.WithdrawAid;
import fengsui.domain.aid.AidId;
import fengsui.domain.assignment.AlertPolicy;
import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ChangeOrder;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.DivertUnit;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.call.CallCommand.UnlinkCall;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentCommand.SetLevel;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanId;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
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
import fengsui.domain.unit.UnitKind;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.weather.Weather;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One well-formed command of every type. */
public final class SampleCommands {
  private static final IncidentId INCIDENT = new IncidentId("119-20260601-0001");
  private static final AssignmentId ASSIGNMENT = new AssignmentId("119-20260601-0001-1");
  private static final CallId CALL = new CallId("C-20260601-0001");
  private static final UnitId UNIT = new UnitId("E11");
  private static final AlarmLevel LEVEL = new AlarmLevel(2);

  private SampleCommands() {}

  /** In the order of their families, one of each type. */
  public static Collection<Command> all() {
    var commands = new ArrayList<Command>();
    commands.addAll(List.of(City.logCall(INCIDENT), new LinkCall(CALL, INCIDENT)));
    commands.add(new UnlinkCall(CALL, "prank"));
    commands.addAll(incidents());
    commands.addAll(assignments());
    commands.addAll(units());
    commands.add(SmallCity.closure("桥 冲毁"));
    commands.add(new LiftRoadControl(new RoadControlId("RC-1"), "repaired"));
    commands.addAll(SmallCity.commands());
    commands.addAll(
        List.of(
            new RetireUnit(UNIT),
            new RetirePlan(new PlanId("fire-1")),
            new ChangePlans(
                new PlanChange(
                    List.of(), List.of(new PlanId("fire-1")), List.of(), List.of(), null),
                "merged"),
            new SetAlertPolicy(ForceKind.VOLUNTEER, AlertPolicy.DEFAULT),
            new SetIncidentPrefix("652700"),
            new AdoptEtaModel(City.etaModel(80), "300 runs"),
            new SetWeather(
                WeatherReport.said(
                    new AreaId("BL"),
                    Set.of(Weather.DUST_STORM),
                    City.START.plus(Duration.ofHours(6)),
                    "州气象台沙尘暴黄色预警")),
            new SystemCommand.TimersDue(),
            new SystemCommand.ReportClockStep(3_600_000),
            new SystemCommand.RaiseStateLevel(2)));
    commands.addAll(aid());
    commands.add(City.preAlert(null, "E11", "L12"));
    commands.add(new EndPreAlert(new PreAlertId("PA-1"), "prank"));
    var byType = new LinkedHashMap<Class<?>, Command>();
    commands.forEach(command -> byType.putIfAbsent(command.getClass(), command));
    return byType.values();
  }

  private static List<Command> units() {
    return List.of(
        new ReportUnit(UNIT, UnitStatus.AVAILABLE),
        new PutOutOfService(UNIT, "engine"),
        new PutInService(UNIT),
        new OrderMoveUp(UNIT, new StationId("S3")),
        new AcknowledgeMoveUp(UNIT),
        new ReachMoveUp(UNIT),
        new EndMoveUp(UNIT, "covered again"),
        new ReportConsumables(UNIT, Map.of(Capability.WATER_L, 500)),
        new ReportRefilled(UNIT));
  }

  private static List<Command> aid() {
    var id = new AidId(INCIDENT.value() + "-A1");
    return List.of(
        new AskAid(INCIDENT, null, "伊犁支队", List.of(new Need.Units(UnitKind.LADDER, 1)), "坍塌"),
        new AnswerAid(id, false, List.of(), "无力支援", -1, true),
        new WithdrawAid(id, "not needed"));
  }

  private static List<Command> incidents() {
    return List.of(
        City.create(CALL),
        new Locate(INCIDENT, SmallCity.NEAR_S2),
        new Classify(INCIDENT, IncidentKind.FLOOD, Situation.UNKNOWN),
        new SetLevel(INCIDENT, LEVEL, "larger"),
        new RaiseAlarm(INCIDENT, LEVEL, "larger"),
        new LinkDuplicate(INCIDENT, new IncidentId("119-20260601-0002")),
        new UnlinkDuplicate(INCIDENT, "other street"),
        new RecordMilestone(INCIDENT, Milestone.UNDER_CONTROL),
        new AddNote(INCIDENT, "烟很大"),
        new RequestReinforcement(INCIDENT, List.of(new Need.Units(UnitKind.LADDER, 1)), "high"),
        new CloseIncident(INCIDENT, new Outcome(OutcomeKind.RESOLVED, "")));
  }

  private static List<Command> assignments() {
    return List.of(
        City.orderOf(INCIDENT, "E11", "L12"),
        new DivertUnit(UNIT, ASSIGNMENT, AssignmentStatus.EN_ROUTE, INCIDENT, 300, 60, "trapped"),
        new ChangeOrder(INCIDENT, List.of(ASSIGNMENT), List.of(UNIT), "nearer", null),
        new CancelAssignment(ASSIGNMENT, "not needed"),
        new ReceiveAlert(ASSIGNMENT, AlertRoute.APP),
        new AcknowledgeAssignment(ASSIGNMENT),
        new RefuseAssignment(ASSIGNMENT, "pump broken"),
        new ReportAssignment(ASSIGNMENT, AssignmentStatus.EN_ROUTE),
        new CorrectReport(ASSIGNMENT, AssignmentStatus.STAGED, "wrong button"),
        new ReleaseAssignment(ASSIGNMENT));
  }
}
