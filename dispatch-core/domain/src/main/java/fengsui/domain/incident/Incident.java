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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The event being answered, while it is open and for a short while after.
 *
 * @param area the station area that is first due, found from the location
 * @param outsideRegion whether the location lies outside the active region pack; shown as a warning
 * @param calls in the order of linking, at most {@link #CALLS_MAX}; a duplicate keeps the list of
 *     its own calls, which belong to its primary until the link is undone
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

  public Incident withKind(IncidentKind nextKind, Situation nextSituation) {
    return changed(
        next -> {
          next.kind = nextKind;
          next.situation = nextSituation;
        });
  }

  public Incident withLevel(AlarmLevel nextLevel) {
    return changed(next -> next.level = nextLevel);
  }

  public Incident withLocation(Location nextLocation, AreaId nextArea, boolean nextOutside) {
    return changed(
        next -> {
          next.location = nextLocation;
          next.area = nextArea;
          next.outsideRegion = nextOutside;
        });
  }

  public Incident withCalls(List<CallId> nextCalls) {
    return changed(next -> next.calls = nextCalls);
  }

  public Incident withRequested(List<RequirementLine> nextRequested) {
    return changed(next -> next.requested = nextRequested);
  }

  public Incident withAssignments(List<AssignmentId> nextAssignments) {
    return changed(next -> next.assignments = nextAssignments);
  }

  /** With this time of a milestone, or without the milestone when the time is null. */
  public Incident withMilestone(Milestone milestone, @Nullable Instant reachedAt) {
    var times = new EnumMap<Milestone, Instant>(Milestone.class);
    times.putAll(milestones);
    if (reachedAt == null) {
      times.remove(milestone);
    } else {
      times.put(milestone, reachedAt);
    }
    return changed(next -> next.milestones = times);
  }

  /** With one more line in the command log. */
  public Incident withNote() {
    return changed(next -> next.notes = notes + 1);
  }

  public Incident withDuplicateOf(@Nullable IncidentId primary) {
    return changed(next -> next.duplicateOf = primary);
  }

  public Incident withOutcome(Outcome nextOutcome) {
    return changed(next -> next.outcome = nextOutcome);
  }

  private Incident changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.incident();
  }

  /**
   * The components of the next incident, of which one change sets a few; never leaves this file.
   */
  private static final class Draft {
    private final IncidentId id;
    private IncidentKind kind;
    private AlarmLevel level;
    private Location location;
    private AreaId area;
    private boolean outsideRegion;
    private Situation situation;
    private List<CallId> calls;
    private List<RequirementLine> requested;
    private List<AssignmentId> assignments;
    private Map<Milestone, Instant> milestones;
    private int notes;
    private @Nullable IncidentId duplicateOf;
    private @Nullable Outcome outcome;

    Draft(Incident now) {
      id = now.id;
      kind = now.kind;
      level = now.level;
      location = now.location;
      area = now.area;
      outsideRegion = now.outsideRegion;
      situation = now.situation;
      calls = now.calls;
      requested = now.requested;
      assignments = now.assignments;
      milestones = now.milestones;
      notes = now.notes;
      duplicateOf = now.duplicateOf;
      outcome = now.outcome;
    }

    Incident incident() {
      return new Incident(
          id,
          kind,
          level,
          location,
          area,
          outsideRegion,
          situation,
          calls,
          requested,
          assignments,
          milestones,
          notes,
          duplicateOf,
          outcome);
    }
  }
}
