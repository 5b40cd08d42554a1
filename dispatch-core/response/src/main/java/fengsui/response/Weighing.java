package fengsui.response;

import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;

/**
 * One incident with all that was looked at for it.
 *
 * @param startedNanos when it was begun
 */
record Weighing(State state, Ask ask, Found found, ForceProblem force, long startedNanos) {
  boolean hasOpenLines() {
    return force.problem.lines() > 0;
  }

  /** The incident, which must not be a form. */
  IncidentId incident() {
    return Check.present(ask.incident(), "incident").id();
  }
}
