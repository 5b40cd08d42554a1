package fengsui.domain.testing;

import fengsui.domain.Command;
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
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
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
import fengsui.domain.incident.IncidentCommand.CreateIncident;
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
import fengsui.domain.people.Role;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.FormationId;
import fengsui.domain.plan.Need;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.prealert.PreAlertCommand.SendPreAlert;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadCommand.LiftRoadControl;
import fengsui.domain.road.RoadCommand.SetRoadControl;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.AreaKind;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.ForceKind;
import fengsui.domain.unit.Unit;
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
import fengsui.domain.unit.VehicleClass;
import fengsui.domain.weather.Weather;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Draws commands for a State: mostly about things that are there, sometimes nonsense. The same seed
 * and States give the same commands.
 */
public final class RandomCommands {
  private static final List<AssignmentStatus> REPORTED =
      List.of(
          AssignmentStatus.EN_ROUTE,
          AssignmentStatus.STAGED,
          AssignmentStatus.ON_SCENE,
          AssignmentStatus.DEPLOYED,
          AssignmentStatus.CLEARED);

  private static final String[] AREAS = {"BZ", "BL", "A1", "nowhere"};

  private final Random random;

  public RandomCommands(Random random) {
    this.random = random;
  }

  public Command next(State state) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> call(state);
      case 3, 4, 5, 6 -> incident(state);
      case 7, 8, 9 -> order(state);
      case 10, 11, 12, 13, 14, 15, 16 -> assignment(state);
      case 17, 18 -> unit(state);
      default ->
          switch (random.nextInt(4)) {
            case 0 -> road(state);
            case 1 -> preAlert(state);
            default -> reference(state);
          };
    };
  }

  private Command call(State state) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> City.logCall(null);
      case 2 -> City.logCall(incidentId(state));
      case 3 -> new LinkCall(callId(state), incidentId(state));
      default -> new UnlinkCall(callId(state), "wrong");
    };
  }

  private Command incident(State state) {
    var id = incidentId(state);
    var level = new AlarmLevel(1 + random.nextInt(5));
    return switch (random.nextInt(20)) {
      case 0, 1, 13, 14 ->
          new CreateIncident(
              random.nextBoolean() ? null : callId(state),
              pick(IncidentKind.values()),
              level,
              SmallCity.location(82 + random.nextDouble(), 44.5 + random.nextDouble() / 2),
              Situation.UNKNOWN,
              random.nextBoolean() ? null : preAlertId(state));
      case 2 -> new Locate(id, SmallCity.location(82 + random.nextDouble(), 44.6));
      case 3 -> new Classify(id, pick(IncidentKind.values()), Situation.UNKNOWN);
      case 4 -> new SetLevel(id, level, "seen");
      case 5 -> new RaiseAlarm(id, level, "seen");
      case 6, 7 -> new LinkDuplicate(id, incidentId(state));
      case 8, 12, 16 -> new UnlinkDuplicate(duplicate(state, id), "other street");
      case 9 ->
          new RecordMilestone(
              id, random.nextBoolean() ? Milestone.UNDER_CONTROL : Milestone.EXTINGUISHED);
      case 10 -> new AddNote(id, "note");
      case 11, 15 -> new RequestReinforcement(id, List.of(need()), "more");
      default -> new CloseIncident(id, new Outcome(pick(OutcomeKind.values()), ""));
    };
  }

  private Need need() {
    return random.nextBoolean()
        ? new Need.Units(pick(UnitKind.values()), 1 + random.nextInt(3))
        : new Need.Quantity(pick(Capability.values()), 1 + random.nextInt(10_000));
  }

  private Command order(State state) {
    var units = new ArrayList<UnitId>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      units.add(unitId(state));
    }
    return random.nextInt(4) == 0
        ? new ChangeOrder(
            incidentId(state), List.of(assignmentId(state)), units.subList(0, 1), "nearer", null)
        : new OrderForce(incidentId(state), units, null, "");
  }

  private Command assignment(State state) {
    var id = assignmentId(state);
    return switch (random.nextInt(14)) {
      case 0 -> new CancelAssignment(id, "not needed");
      case 12, 13 -> divert(state);
      case 1, 2 -> new ReceiveAlert(id, pick(AlertRoute.values()));
      case 3, 4 -> new AcknowledgeAssignment(id);
      case 5 -> new RefuseAssignment(id, "broken");
      case 6 -> new CorrectReport(id, active(), "wrong button");
      case 7 -> new ReleaseAssignment(id);
      default -> new ReportAssignment(id, REPORTED.get(random.nextInt(REPORTED.size())));
    };
  }

  private Command divert(State state) {
    var unit = unitThat(state, RandomDiversions::isUnderWay, unitId(state));
    var to = RandomDiversions.lacking(state, unit).orElse(incidentId(state));
    return RandomDiversions.divert(random, state, unit, assignmentId(state), to);
  }

  private AssignmentStatus active() {
    var status = pick(AssignmentStatus.values());
    return status.isActive() ? status : AssignmentStatus.ORDERED;
  }

  private Command unit(State state) {
    var id = unitId(state);
    return switch (random.nextInt(11)) {
      case 8 -> new ReportConsumables(id, Map.of(Capability.WATER_L, random.nextInt(9) * 1_000));
      case 9 -> new ReportRefilled(unitThat(state, unit -> unit.left() != null, id));
      case 10 -> new AcknowledgeMoveUp(unitThat(state, unit -> unit.moveUp() != null, id));
      case 4, 7 ->
          new OrderMoveUp(
              unitThat(state, Unit::isFree, id), new StationId("S" + (1 + random.nextInt(4))));
      case 5 -> new ReachMoveUp(unitThat(state, unit -> unit.moveUp() != null, id));
      case 6 -> new EndMoveUp(unitThat(state, unit -> unit.moveUp() != null, id), "covered again");
      case 0 -> new PutOutOfService(id, "engine");
      case 1 -> new PutInService(id);
      default -> new ReportUnit(id, pick(UnitStatus.values()));
    };
  }

  private Command road(State state) {
    var id = known(state.roadControls(), control -> control.id(), new RoadControlId("RC-0"));
    return switch (random.nextInt(4)) {
      case 0 -> new LiftRoadControl(id, "repaired");
      case 1 ->
          new SetRoadControl(
              id,
              "snow",
              SmallCity.AROUND_S1,
              new RoadEffect.RoadSpeed(10 + random.nextInt(80)),
              Set.of(pick(VehicleClass.values())),
              null,
              state.at().plusSeconds(random.nextInt(100_000)),
              null);
      default -> SmallCity.closure("bridge " + random.nextInt(4));
    };
  }

  /** The first such unit, or another when there is none. */
  private static UnitId unitThat(State state, Predicate<Unit> wanted, UnitId other) {
    for (var unit : state.units()) {
      if (wanted.test(unit)) {
        return unit.id();
      }
    }
    return other;
  }

  private Command reference(State state) {
    int amount = 1 + random.nextInt(5);
    var name = "N" + random.nextInt(4);
    return switch (random.nextInt(14)) {
      case 9 -> weather();
      case 10 -> plans("fire-" + amount, amount);
      case 11, 12, 13 -> aid(state);
      case 0 -> new DefineUnit(SmallCity.unit(name, pick(UnitKind.values()), "S1", Map.of(), 4));
      case 1 -> new RetireUnit(new UnitId("N0"));
      case 2 ->
          new DefinePlan(SmallCity.plan("fire-" + amount, amount, SmallCity.line("x", need())));
      case 3 -> new RetirePlan(new PlanId("fire-" + amount));
      case 4 -> new DefinePerson(SmallCity.person("p" + amount, pick(Role.values()), "A1", null));
      case 5 -> new DefineArea(SmallCity.area(name, AreaKind.STATION, "JH"));
      case 6 ->
          amount == 5
              ? new AdoptEtaModel(City.etaModel(40 + state.units().size()), "learned")
              : new SetIncidentPrefix("65" + amount);
      case 7 -> new DefinePerson(SmallCity.person("admin", pick(Role.values()), "BZ", null));
      default ->
          new SetAlertPolicy(
              pick(ForceKind.values()),
              new AlertPolicy(List.of(AlertRoute.APP), amount, amount * 4, amount - 1));
    };
  }

  private Command weather() {
    var kinds = random.nextBoolean() ? Set.<Weather>of() : Set.of(pick(Weather.values()));
    var until = City.START.plusSeconds(random.nextInt(200_000));
    return new SetWeather(WeatherReport.said(new AreaId(pick(AREAS)), kinds, until, ""));
  }

  /** Now and then a supplement, a formation, and a version that is not in force. */
  private Command plans(String id, int amount) {
    var formation = new FormationId("F" + random.nextInt(3));
    var need =
        random.nextBoolean() ? need() : new Need.WholeFormation(new FormationId("F0"), amount);
    var when =
        random.nextBoolean() ? null : List.<Condition>of(new Condition.TrappedAtLeast(amount));
    var plan =
        new ResponsePlan(
            new PlanId(when == null ? id : "more-" + amount),
            id,
            Set.of(pick(IncidentKind.values())),
            new AlarmLevel(amount),
            List.of(SmallCity.line("x", need)),
            1,
            when);
    var definition = new FormationDefinition(formation, "F", List.of(SmallCity.line("part", need)));
    return new ChangePlans(
        new PlanChange(List.of(plan), List.of(), List.of(definition), List.of(), null), "why");
  }

  private Command aid(State state) {
    var id = known(state.aid(), request -> request.id(), new AidId("119-0-A1"));
    return switch (random.nextInt(4)) {
      case 0 -> new AnswerAid(id, random.nextBoolean(), List.of(), "说好了", 1_800, true);
      case 1 -> new WithdrawAid(id, "not needed");
      default -> new AskAid(incidentId(state), null, "伊犁支队", List.of(need()), "");
    };
  }

  private Command preAlert(State state) {
    return random.nextInt(5) == 0
        ? new EndPreAlert(preAlertId(state), "prank")
        : new SendPreAlert(
            random.nextInt(3) == 0 ? preAlertId(state) : null,
            random.nextInt(3) == 0 ? incidentId(state) : null,
            pick(IncidentKind.values()),
            new AlarmLevel(1 + random.nextInt(5)),
            SmallCity.NEAR_S1,
            List.of(unitId(state), unitId(state)));
  }

  private PreAlertId preAlertId(State state) {
    return known(state.preAlerts(), preAlert -> preAlert.id(), new PreAlertId("PA-0"));
  }

  private IncidentId incidentId(State state) {
    return known(state.incidents(), incident -> incident.id(), new IncidentId("119-0"));
  }

  private static IncidentId duplicate(State state, IncidentId otherwise) {
    for (var incident : state.incidents()) {
      if (incident.isOpen() && incident.duplicateOf() != null) {
        return incident.id();
      }
    }
    return otherwise;
  }

  private CallId callId(State state) {
    return known(state.calls(), call -> call.id(), new CallId("C-0"));
  }

  /** Mostly one that binds a unit. */
  private AssignmentId assignmentId(State state) {
    var unit = state.units().get(unitId(state));
    if (unit != null && unit.assignment() != null && random.nextInt(3) != 0) {
      return unit.assignment();
    }
    return known(state.assignments(), a -> a.id(), new AssignmentId("119-0-0"));
  }

  private UnitId unitId(State state) {
    return known(state.units(), unit -> unit.id(), new UnitId("E99"));
  }

  /** One of the newest ones, so that something goes on with them; now and then nonsense. */
  private <K extends Comparable<? super K>, V> K known(
      Table<K, V> table, Function<V, K> id, K nonsense) {
    if (table.isEmpty() || random.nextInt(40) == 0) {
      return nonsense;
    }
    int back = random.nextInt(Math.min(12, table.size()));
    int skip = table.size() - 1 - back;
    for (var value : table) {
      if (skip-- == 0) {
        return id.apply(value);
      }
    }
    throw new AssertionError("unreachable");
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
