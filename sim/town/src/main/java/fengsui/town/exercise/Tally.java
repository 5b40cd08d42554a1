package fengsui.town.exercise;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.plan.PassedOver.Why;
import fengsui.protocol.ExercisePort.ExerciseReport;
import fengsui.town.life.Town;
import fengsui.town.life.TownWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Counts what one exercise shows, on the town's thread. */
final class Tally implements TownWatch {
  private final Town town;
  private final String name;
  private final Spans toIncident = new Spans();
  private final Spans toProposal = new Spans();
  private final Spans toAnswer = new Spans();
  private final Spans toOrder = new Spans();
  private final Set<IncidentId> proposedFor = new HashSet<>();
  private final Set<IncidentId> orderedFor = new HashSet<>();
  private int orders;
  private int unitsOrdered;
  private int underControls;
  private int withoutRoad;

  Tally(Town town, String name) {
    this.town = town;
    this.name = name;
  }

  @Override
  public void recorded(Recorded record) {
    for (var event : record.events()) {
      if (event instanceof IncidentCreated(var incident) && isOurs(incident.id())) {
        toIncident.add(sinceCall(incident, record.at()));
      } else if (event instanceof ForceOrdered ordered && isOurs(ordered.incident())) {
        order(ordered, record.at());
      }
    }
  }

  @Override
  public void proposed(IncidentId id, long micros, boolean isForce) {
    if (!isOurs(id)) {
      return;
    }
    toAnswer.add(Duration.ofNanos(micros * 1_000));
    if (isForce && proposedFor.add(id)) {
      toProposal.add(sinceCall(town.state().incident(id), town.coreTime()));
    }
  }

  private void order(ForceOrdered ordered, Instant at) {
    orders++;
    unitsOrdered += ordered.ordered().size();
    if (orderedFor.add(ordered.incident())) {
      toOrder.add(sinceCall(town.state().incident(ordered.incident()), at));
    }
    if (Marks.controls(town.state()).stream().anyMatch(control -> control.isInForce(at))) {
      underControls++;
      var explanation = ordered.explanation();
      if (explanation != null) {
        withoutRoad +=
            (int)
                explanation.recommendation().passedOver().stream()
                    .filter(unit -> unit.why() == Why.NO_ROAD)
                    .count();
      }
    }
  }

  private boolean isOurs(IncidentId id) {
    var state = town.state();
    return state.incidents().find(id).filter(i -> Marks.isMarked(state, i)).isPresent();
  }

  private static Duration sinceCall(Incident incident, Instant at) {
    var received = incident.reachedAt(Milestone.RECEIVED);
    return received == null ? Duration.ZERO : Duration.between(received, at);
  }

  /** What was seen up to now. */
  ExerciseReport report() {
    return new ExerciseReport(
        name,
        toIncident.took(),
        toProposal.took(),
        toAnswer.took(),
        toOrder.took(),
        orders,
        unitsOrdered,
        underControls,
        withoutRoad);
  }
}
