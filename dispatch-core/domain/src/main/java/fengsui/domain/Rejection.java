package fengsui.domain;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.TakenUnit;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a well-formed command cannot be done now. The record's simple name is its stable code on the
 * wire.
 */
public sealed interface Rejection {

  /** The author's roles do not allow this command. */
  record NotAllowed(String command, Set<Role> allowed) implements Rejection {
    public NotAllowed {
      var ordered = EnumSet.noneOf(Role.class);
      ordered.addAll(allowed);
      allowed = Collections.unmodifiableSet(ordered);
    }
  }

  /** The author is unknown or no longer active. */
  record UnknownAuthor(String person) implements Rejection {}

  /** The incident or unit lies outside the author's area. */
  record OutsideYourArea(AreaId yours, AreaId needed) implements Rejection {}

  /** A responder may act only for the own unit. */
  record NotYourUnit(AssignmentId assignment) implements Rejection {}

  /**
   * Nothing has this id.
   *
   * @param what the kind of thing in the service's words: incident, unit, call ...
   */
  record NotFound(String what, String id) implements Rejection {}

  /** The seat's deadline passed before the command was ordered; nothing was done. */
  record DeadlinePassed(Instant deadline, Instant at) implements Rejection {}

  /** The sender's window has moved on; the outcome of this old counter is no longer kept. */
  record CommandTooOld(long counter, long oldest) implements Rejection {}

  /** The late entry's time is impossible. */
  record ImpossibleTime(Instant occurredAt, String why) implements Rejection {}

  record IncidentIsClosed(IncidentId incident, Instant closedAt) implements Rejection {}

  /** The incident is answered by another; act there, or undo the link first. */
  record IncidentIsDuplicate(IncidentId incident, IncidentId primary) implements Rejection {}

  /** Every named unit is taken or out of service; nothing was ordered. */
  record UnitsNotAvailable(List<TakenUnit> taken) implements Rejection {
    public UnitsNotAvailable {
      taken = List.copyOf(taken);
    }
  }

  /** The status table has no such step. */
  record WrongTransition(String what, String id, String from, String to) implements Rejection {}

  /** The incident still has units that are ordered or at work. */
  record ForceStillCommitted(IncidentId incident, List<AssignmentId> active) implements Rejection {
    public ForceStillCommitted {
      active = List.copyOf(active);
    }
  }

  /** The link would join a thing to itself, or to one that is itself a duplicate. */
  record WrongLink(String from, String to, String why) implements Rejection {}

  /** The command would change nothing. */
  record NothingChanges(String what) implements Rejection {}

  /**
   * Somebody else changed it since the change was begun; nothing was done.
   *
   * @param what the kind of thing in the service's words
   * @param at when; null where that was not kept
   */
  record ChangedMeanwhile(String what, String id, PersonId by, @Nullable Instant at)
      implements Rejection {}

  record LimitReached(String what, int limit) implements Rejection {}

  /** The value is well formed but contradicts what is there. */
  record Contradiction(String field, String why) implements Rejection {}
}
