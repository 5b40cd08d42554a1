package fengsui.response.eta;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentEvent.IncidentLocated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one incident, from everything that was decided about it. Runs that are still under
 * way, or never rolled, are none. Not safe for use from several threads.
 */
public final class PastRuns {
  /** A scene that moves less is still the same way. */
  private static final double SCENE_METERS_MAX = 200;

  private final List<PastRun> runs = new ArrayList<>();
  private final Map<AssignmentId, LeftOut> leftOut = new LinkedHashMap<>();
  private final Map<AssignmentId, Draft> underWay = new LinkedHashMap<>();
  private @Nullable LonLat scene;
  private @Nullable IncidentId incident;

  private PastRuns() {}

  /** Reads the whole timeline of one incident, in order. */
  public static PastRuns of(List<Recorded> timeline) {
    var runs = new PastRuns();
    timeline.forEach(runs::read);
    return runs;
  }

  /** Whole runs, in the order of their arrival. */
  public List<PastRun> runs() {
    return List.copyOf(runs);
  }

  /** Runs that took place and cannot be counted, and why. */
  public Map<AssignmentId, LeftOut> leftOut() {
    return Map.copyOf(leftOut);
  }

  private void read(Recorded record) {
    for (var event : record.events()) {
      if (event instanceof IncidentCreated(var incident)) {
        scene = incident.location().point();
        this.incident = incident.id();
      } else if (event instanceof IncidentLocated located) {
        moved(located.to().point());
      } else if (event instanceof AssignmentEvent assignment) {
        read(record, assignment);
      }
    }
  }

  private void read(Recorded record, AssignmentEvent event) {
    switch (event) {
      case ForceOrdered ordered -> ordered(record, ordered);
      case AssignmentReported(var id, var from, var to) -> reported(record, id, to);
      case AssignmentCorrected corrected -> leave(corrected.assignment(), LeftOut.CORRECTED);
      case AssignmentReleased(var id, var from) -> ended(id);
      case AssignmentCancelled(var id, var from, var reason) -> ended(id);
      case AssignmentRefused(var id, var from, var reason) -> ended(id);
      case AssignmentAcknowledged _,
          AlertReceived _,
          AlertRepeated _,
          AlertEscalated _,
          UnitDiverted _ -> {}
    }
  }

  private void moved(LonLat to) {
    scene = to;
    for (var draft : List.copyOf(underWay.values())) {
      if (draft.to.metersTo(to) > SCENE_METERS_MAX) {
        leave(draft.assignment.id(), LeftOut.SCENE_MOVED);
      }
    }
  }

  private void ordered(Recorded record, ForceOrdered ordered) {
    var to = scene;
    if (to == null || !ordered.incident().equals(incident)) {
      return; // Its beginning was cut off, or a unit was diverted to another incident.
    }
    for (var assignment : ordered.ordered()) {
      var explanation = ordered.explanation();
      underWay.put(
          assignment.id(),
          new Draft(
              assignment,
              start(explanation, assignment.unit()),
              to,
              foretold(explanation, assignment.unit())));
      if (record.late() != null) {
        leave(assignment.id(), LeftOut.LATE_ENTRY);
      } else if (assignment.divertedFrom() != null
          && assignment.unitBefore() == UnitStatus.IN_QUARTERS) {
        leave(assignment.id(), LeftOut.DIVERTED);
      }
    }
  }

  /** Where the unit stood when its ETA was computed; null when that was not recorded. */
  private static @Nullable LonLat start(@Nullable Explanation explanation, UnitId unit) {
    var basis = explanation == null ? null : explanation.basis();
    return basis == null
        ? null
        : basis.units().stream()
            .filter(then -> then.unit().equals(unit))
            .map(Basis.UnitThen::point)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Proposed foretold(@Nullable Explanation explanation, UnitId unit) {
    if (explanation == null) {
      return null;
    }
    var seen = explanation.recommendation();
    return Stream.concat(seen.chosen().stream(), seen.runnerUp().stream())
        .filter(proposed -> proposed.unit().equals(unit))
        .findFirst()
        .orElse(null);
  }

  private void reported(Recorded record, AssignmentId id, AssignmentStatus to) {
    var draft = underWay.get(id);
    if (draft == null) {
      return;
    }
    if (record.late() != null) {
      leave(id, LeftOut.LATE_ENTRY);
      return;
    }
    if (to == AssignmentStatus.EN_ROUTE) {
      draft.enRouteAt = record.at();
    } else if (to == AssignmentStatus.STAGED) {
      leave(id, LeftOut.STAGED);
    } else if (to == AssignmentStatus.ON_SCENE) {
      var enRouteAt = draft.enRouteAt;
      if (enRouteAt == null) {
        leave(id, LeftOut.NOT_REPORTED);
      } else {
        underWay.remove(id);
        runs.add(draft.arrived(enRouteAt, record.at()));
      }
    }
  }

  private void ended(AssignmentId id) {
    var draft = underWay.get(id);
    if (draft != null && draft.enRouteAt != null) {
      leave(id, LeftOut.TURNED_BACK);
    }
    underWay.remove(id);
  }

  /** The first reason counts; a correction takes out a run that had seemed whole. */
  private void leave(AssignmentId id, LeftOut why) {
    boolean known = underWay.remove(id) != null;
    if (why == LeftOut.CORRECTED) {
      known |= runs.removeIf(run -> run.assignment().equals(id));
    }
    if (known) {
      leftOut.putIfAbsent(id, why);
    }
  }

  /** A run that has not arrived yet. */
  private static final class Draft {
    final Assignment assignment;
    final @Nullable LonLat from;
    final LonLat to;
    final @Nullable Proposed foretold;
    @Nullable Instant enRouteAt;

    Draft(Assignment assignment, @Nullable LonLat from, LonLat to, @Nullable Proposed foretold) {
      this.assignment = assignment;
      this.from = from;
      this.to = to;
      this.foretold = foretold;
    }

    PastRun arrived(Instant rolledAt, Instant onSceneAt) {
      return new PastRun(
          assignment.id(),
          assignment.incident(),
          assignment.unit(),
          assignment.orderedAt(),
          rolledAt,
          onSceneAt,
          assignment.unitBefore() == UnitStatus.IN_QUARTERS,
          from,
          to,
          foretold);
    }
  }
}
