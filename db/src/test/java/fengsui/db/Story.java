package fengsui.db;

import fengsui.domain.Command;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CorrectReport;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.RefuseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Situation;
import fengsui.domain.prealert.PreAlertCommand.EndPreAlert;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A morning in the small city, decided by the real rules: a fire from call to close with a refusal
 * by a crew, a correction and a late note; its duplicate; and a second incident, made out of a call
 * that was logged before it, that stays open.
 */
public final class Story {
  private final City city = new City(State.EMPTY);
  private final List<Recorded> records = new ArrayList<>();
  private final IncidentId fire;
  private final IncidentId duplicate;
  private final IncidentId open;

  public Story() {
    SmallCity.commands().forEach(c -> tell("system", c));
    fire = City.created(tell("taker", City.create(null)));
    tell("taker", City.logCall(fire));
    duplicate = City.created(tell("taker", City.create(null)));
    tell("taker", City.logCall(duplicate));
    tell("taker", new LinkDuplicate(duplicate, fire));
    tell(
        "taker",
        new Classify(
            fire, IncidentKind.BUILDING_FIRE, new Situation(2, Set.of(), "三楼 Kitchen 着火")));
    extinguish(order("E11", "E21"));
    var call = ((CallLogged) tell("taker", City.logCall(null)).events().getFirst()).call().id();
    var told = City.sent(tell("taker", City.preAlert(null, "E11"))).id();
    var plain = City.create(call);
    open =
        City.created(
            tell(
                "taker",
                new CreateIncident(
                    call, plain.kind(), plain.level(), plain.location(), plain.situation(), told)));
    tell("taker", new EndPreAlert(told, "false alarm"));
  }

  private void extinguish(List<AssignmentId> ordered) {
    var first = ordered.getFirst();
    var second = ordered.getLast();
    tell("crew11", new ReceiveAlert(first, AlertRoute.APP));
    tell("crew11", new AcknowledgeAssignment(first));
    tell("crew21", new RefuseAssignment(second, "发动机故障"));
    report(first, AssignmentStatus.EN_ROUTE);
    report(first, AssignmentStatus.ON_SCENE);
    tell("crew11", new CorrectReport(first, AssignmentStatus.EN_ROUTE, "按错了"));
    report(first, AssignmentStatus.ON_SCENE);
    city.after(30);
    records.add(city.doesLate("commander", 20, new AddNote(fire, "100% 控制火势")));
    tell("commander", new RecordMilestone(fire, Milestone.UNDER_CONTROL));
    tell("commander", new RecordMilestone(fire, Milestone.EXTINGUISHED));
    tell("commander", new ReleaseAssignment(first));
    report(first, AssignmentStatus.CLEARED);
    var resolved = new Outcome(Outcome.OutcomeKind.RESOLVED, "电气线路短路");
    tell("commander", new CloseIncident(fire, resolved));
    records.add(city.tries("commander", City.orderOf(fire, "E11")));
  }

  private List<AssignmentId> order(String... units) {
    var record = tell("commander", City.orderOf(fire, units));
    return ((ForceOrdered) record.events().getFirst()).ordered().stream().map(a -> a.id()).toList();
  }

  private void report(AssignmentId assignment, AssignmentStatus status) {
    tell("crew11", new ReportAssignment(assignment, status));
  }

  private Recorded tell(String person, Command command) {
    city.after(5);
    var record = city.does(person, command);
    records.add(record);
    return record;
  }

  public List<Recorded> records() {
    return List.copyOf(records);
  }

  /** The State that the records lead to. */
  public State state() {
    return city.state();
  }

  public IncidentId fire() {
    return fire;
  }

  public IncidentId duplicate() {
    return duplicate;
  }

  public IncidentId open() {
    return open;
  }
}
