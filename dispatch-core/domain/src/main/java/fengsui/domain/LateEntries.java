package fengsui.domain;

import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.state.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether the time of a late entry is possible. */
final class LateEntries {
  /** Older facts belong to the archive, not to the running service. */
  static final Duration AGE_MAX = Duration.ofDays(30);

  private LateEntries() {}

  /** Why the true time cannot be, or null when it can or when the command is not late. */
  static @Nullable Rejection refusal(State state, Stamped stamped) {
    var late = stamped.late();
    if (late == null) {
      return null;
    }
    var occurredAt = late.occurredAt();
    if (occurredAt.isAfter(stamped.at())) {
      return impossible(occurredAt, "it lies in the future");
    }
    if (occurredAt.isBefore(stamped.at().minus(AGE_MAX))) {
      return impossible(occurredAt, "it is more than " + AGE_MAX.toDays() + " days ago");
    }
    // One more call may have come in before the one that made the incident.
    return stamped.command() instanceof LogCall
        ? null
        : beforeSubject(state, Subject.of(stamped.command()), occurredAt);
  }

  private static @Nullable Rejection beforeSubject(
      State state, Subject subject, Instant occurredAt) {
    for (var id : subject.calls()) {
      var call = state.calls().get(id);
      if (call != null && occurredAt.isBefore(call.receivedAt())) {
        return impossible(occurredAt, "call " + id.value() + " came in at " + call.receivedAt());
      }
    }
    for (var id : subject.incidents()) {
      var incident = state.incidents().get(id);
      if (incident != null && occurredAt.isBefore(incident.receivedAt())) {
        return impossible(
            occurredAt, "incident " + id.value() + " was received at " + incident.receivedAt());
      }
    }
    for (var id : subject.assignments()) {
      var assignment = state.assignments().get(id);
      if (assignment != null && occurredAt.isBefore(assignment.orderedAt())) {
        return impossible(
            occurredAt, "assignment " + id.value() + " was ordered at " + assignment.orderedAt());
      }
    }
    return null;
  }

  private static Rejection impossible(Instant occurredAt, String why) {
    return new Rejection.ImpossibleTime(occurredAt, why);
  }
}
