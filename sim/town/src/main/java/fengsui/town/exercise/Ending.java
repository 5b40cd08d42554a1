package fengsui.town.exercise;

import fengsui.domain.Command;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallCommand.LinkCall;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.unit.UnitCommand.PutInService;
import fengsui.town.life.Town;
import java.util.List;

/**
 * Ends what an exercise left: every call gets its incident, all force is let go, every incident is
 * closed with the outcome EXERCISE, lost units are in service again, roads and weather as they are.
 */
final class Ending {
  private final Town town;
  private final String outcome;
  private final Surroundings surroundings;

  /**
   * @param outcome the text of the outcome of every incident
   */
  Ending(Town town, String outcome) {
    this.town = town;
    this.outcome = outcome;
    this.surroundings = new Surroundings(town);
  }

  /** One round; true when nothing is left. To be repeated until then. */
  boolean round() {
    var state = town.state();
    var open = Marks.open(state);
    var waiting = Marks.waiting(state);
    var lost = Marks.lost(state);
    waiting.forEach(call -> answer(call, open));
    open.forEach(this::end);
    lost.forEach(unit -> act(new PutInService(unit.id())));
    boolean asItIs = surroundings.end(outcome);
    return open.isEmpty() && waiting.isEmpty() && lost.isEmpty() && asItIs;
  }

  private void answer(Call call, List<Incident> open) {
    var location = call.location();
    if (location != null && open.isEmpty()) {
      act(
          new CreateIncident(
              call.id(),
              IncidentKind.DRILL,
              new AlarmLevel(AlarmLevel.MIN),
              location,
              Situation.UNKNOWN));
    } else if (!open.isEmpty()) {
      act(new LinkCall(call.id(), open.getFirst().id()));
    }
  }

  private void end(Incident incident) {
    town.leave(incident.id());
    var active =
        incident.assignments().stream()
            .map(id -> town.state().assignment(id))
            .filter(a -> a.status().isActive())
            .toList();
    if (active.isEmpty()) {
      act(new CloseIncident(incident.id(), new Outcome(OutcomeKind.EXERCISE, outcome)));
    } else {
      active.forEach(this::letGo);
    }
  }

  private void letGo(Assignment assignment) {
    act(
        assignment.status().next().contains(AssignmentStatus.RELEASED)
            ? new ReleaseAssignment(assignment.id())
            : new CancelAssignment(assignment.id(), outcome));
  }

  private void act(Command command) {
    town.act(Scene.COMMANDER, command, events -> {});
  }
}
