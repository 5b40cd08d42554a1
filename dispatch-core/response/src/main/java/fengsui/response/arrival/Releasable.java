package fengsui.response.arrival;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.Milestone;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which committed units an incident could do without: all that are on scene once it is under
 * control or extinguished, else those without which no requirement line is worse off, the last
 * ordered first. Nobody is let go by this; it only says who could be.
 */
final class Releasable {
  private Releasable() {}

  /** The units that all open incidents together could let go. */
  static Set<UnitId> of(State state) {
    var found = new HashSet<UnitId>();
    for (var incident : state.incidents()) {
      if (incident.isOpen()) {
        found.addAll(of(state, incident));
      }
    }
    return found;
  }

  private static List<UnitId> of(State state, Incident incident) {
    var active =
        incident.assignments().stream()
            .map(state::assignment)
            .filter(a -> a.status().isActive())
            .toList();
    boolean isOver =
        incident.reachedAt(Milestone.UNDER_CONTROL) != null
            || incident.reachedAt(Milestone.EXTINGUISHED) != null;
    return isOver
        ? active.stream().filter(Releasable::isThere).map(Assignment::unit).toList()
        : beyondLines(state, incident, active);
  }

  private static boolean isThere(Assignment assignment) {
    return switch (assignment.status()) {
      case STAGED, ON_SCENE, DEPLOYED -> true;
      case ORDERED, RECEIVED, ACKNOWLEDGED, EN_ROUTE, RELEASED, CLEARED, REFUSED, CANCELLED ->
          false;
    };
  }

  /** Without lines nobody knows what is too much, so nothing is. */
  private static List<UnitId> beyondLines(State state, Incident incident, List<Assignment> active) {
    var lines = Requirements.lines(state, incident);
    if (lines.isEmpty()) {
      return List.of();
    }
    var force = new ArrayList<UnitDefinition>();
    active.forEach(a -> force.add(Requirements.counted(incident, state.unit(a.unit()))));
    var spare = new ArrayList<UnitId>();
    for (var assignment : active.reversed()) {
      var unit = Requirements.counted(incident, state.unit(assignment.unit()));
      var without = new ArrayList<>(force);
      without.remove(unit);
      if (Requirements.open(lines, without).equals(Requirements.open(lines, force))) {
        spare.add(unit.id());
        force.remove(unit);
      }
    }
    return spare;
  }

  /** Whether a crew has to pack up before it can leave. */
  static boolean packsUp(AssignmentStatus status) {
    return status == AssignmentStatus.ON_SCENE || status == AssignmentStatus.DEPLOYED;
  }
}
