package fengsui.domain.incident;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentEvent.MilestoneReached;
import fengsui.domain.incident.IncidentEvent.MilestoneWithdrawn;
import fengsui.domain.state.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for the timed moments of an incident. */
public final class Milestones {
  private Milestones() {}

  /** What people say: under control, extinguished. An earlier true time replaces a later one. */
  static Decision record(Incident incident, Milestone milestone, Instant happenedAt) {
    var reached = incident.reachedAt(milestone);
    if (reached != null && !happenedAt.isBefore(reached)) {
      return rejected(new Rejection.NothingChanges("milestone"));
    }
    var control = incident.reachedAt(Milestone.UNDER_CONTROL);
    var out = incident.reachedAt(Milestone.EXTINGUISHED);
    boolean controlAfterOut =
        milestone == Milestone.UNDER_CONTROL
            ? out != null && happenedAt.isAfter(out)
            : control != null && happenedAt.isBefore(control);
    return controlAfterOut
        ? rejected(
            new Rejection.Contradiction(
                "milestone", "UNDER_CONTROL cannot come after EXTINGUISHED"))
        : accepted(new MilestoneReached(incident.id(), milestone, happenedAt));
  }

  /** The first order, at its true time. */
  public static List<Event> ordered(Incident incident, Instant happenedAt) {
    var reached = incident.reachedAt(Milestone.FIRST_ORDER);
    return reached == null || happenedAt.isBefore(reached)
        ? List.of(new MilestoneReached(incident.id(), Milestone.FIRST_ORDER, happenedAt))
        : List.of();
  }

  /** What follows for the first unit en route and on scene when an assignment becomes this. */
  public static List<Event> moved(State state, Incident incident, Assignment changed) {
    var events = new ArrayList<Event>();
    var rolling = Set.of(AssignmentStatus.EN_ROUTE);
    var there = Set.of(AssignmentStatus.ON_SCENE, AssignmentStatus.DEPLOYED);
    compare(incident, Milestone.FIRST_EN_ROUTE, first(state, incident, changed, rolling), events);
    compare(incident, Milestone.FIRST_ON_SCENE, first(state, incident, changed, there), events);
    return events;
  }

  private static @Nullable Instant first(
      State state, Incident incident, Assignment changed, Set<AssignmentStatus> taken) {
    return incident.assignments().stream()
        .map(id -> id.equals(changed.id()) ? changed : state.assignment(id))
        .flatMap(assignment -> assignment.times().entrySet().stream())
        .filter(time -> taken.contains(time.getKey()))
        .map(time -> time.getValue())
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static void compare(
      Incident incident, Milestone milestone, @Nullable Instant first, List<Event> events) {
    if (Objects.equals(first, incident.reachedAt(milestone))) {
      return;
    }
    events.add(
        first == null
            ? new MilestoneWithdrawn(incident.id(), milestone)
            : new MilestoneReached(incident.id(), milestone, first));
  }
}
