package fengsui.domain.incident;

import fengsui.domain.Check;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.CallId;
import fengsui.domain.geo.Location;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The event being answered, while it is open and for a short while after.
 *
 * @param area the station area that is first due, found from the location
 * @param outsideRegion whether the location lies outside the active region pack; shown as a warning
 * @param calls in the order of linking, at most {@link #CALLS_MAX}
 * @param requested requirement lines that the scene asked for beyond the plan, at most {@link
 *     #REQUESTED_MAX}
 * @param assignments all of them, ended ones too, in the order of the orders, at most {@link
 *     #ASSIGNMENTS_MAX}
 * @param milestones times reached, in the order of {@link Milestone}; holds RECEIVED always
 * @param duplicateOf the incident that answers this one; null when it stands for itself
 * @param outcome null while open
 */
public record Incident(
    IncidentId id,
    IncidentKind kind,
    AlarmLevel level,
    Location location,
    AreaId area,
    boolean outsideRegion,
    Situation situation,
    List<CallId> calls,
    List<RequirementLine> requested,
    List<AssignmentId> assignments,
    Map<Milestone, Instant> milestones,
    int notes,
    @Nullable IncidentId duplicateOf,
    @Nullable Outcome outcome) {

  public static final int CALLS_MAX = 500;
  public static final int REQUESTED_MAX = 50;
  public static final int ASSIGNMENTS_MAX = 500;
  public static final int NOTES_MAX = 2_000;

  public Incident {
    calls = List.copyOf(calls);
    requested = List.copyOf(requested);
    assignments = List.copyOf(assignments);
    var times = new EnumMap<Milestone, Instant>(Milestone.class);
    times.putAll(milestones);
    milestones = Collections.unmodifiableMap(times);
  }

  public boolean isOpen() {
    return outcome == null;
  }

  /** The time of a milestone, or null when it is not reached. */
  public @Nullable Instant reachedAt(Milestone milestone) {
    return milestones.get(milestone);
  }

  public Instant receivedAt() {
    return Check.present(milestones.get(Milestone.RECEIVED), id);
  }
}
