package fengsui.domain.incident;

import fengsui.domain.Event;
import fengsui.domain.call.CallId;
import fengsui.domain.geo.Location;
import fengsui.domain.plan.OpenLine;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.List;

/** Facts about incidents. */
public sealed interface IncidentEvent extends Event {

  record IncidentCreated(Incident incident) implements IncidentEvent {}

  record IncidentLocated(
      IncidentId incident,
      Location from,
      Location to,
      AreaId fromArea,
      AreaId toArea,
      boolean outsideRegion)
      implements IncidentEvent {}

  record IncidentClassified(
      IncidentId incident, IncidentKind fromKind, IncidentKind toKind, Situation from, Situation to)
      implements IncidentEvent {}

  record LevelSet(IncidentId incident, AlarmLevel from, AlarmLevel to, String reason)
      implements IncidentEvent {}

  /**
   * The level went up.
   *
   * @param missing what the plan of the new level asks for and the committed force does not give
   */
  record AlarmRaised(
      IncidentId incident, AlarmLevel from, AlarmLevel to, String reason, List<OpenLine> missing)
      implements IncidentEvent {
    public AlarmRaised {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The duplicate is answered by the primary.
   *
   * @param calls the duplicate's calls, which belong to the primary from now on
   */
  record DuplicateLinked(IncidentId duplicate, IncidentId primary, List<CallId> calls)
      implements IncidentEvent {
    public DuplicateLinked {
      calls = List.copyOf(calls);
    }
  }

  record DuplicateUnlinked(
      IncidentId duplicate, IncidentId primary, List<CallId> calls, String reason)
      implements IncidentEvent {
    public DuplicateUnlinked {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A timed moment was reached.
   *
   * @param reachedAt when it happened; a late entry may give an earlier time than the one recorded
   *     first
   */
  record MilestoneReached(IncidentId incident, Milestone milestone, Instant reachedAt)
      implements IncidentEvent {}

  /** A corrected report showed that the moment was not reached after all. */
  record MilestoneWithdrawn(IncidentId incident, Milestone milestone) implements IncidentEvent {}

  record NoteAdded(IncidentId incident, String text) implements IncidentEvent {}

  record ReinforcementRequested(IncidentId incident, List<RequirementLine> lines, String reason)
      implements IncidentEvent {
    public ReinforcementRequested {
      lines = List.copyOf(lines);
    }
  }

  record IncidentClosed(IncidentId incident, Outcome outcome, Instant closedAt)
      implements IncidentEvent {}
}
