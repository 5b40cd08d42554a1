package fengsui.response.arrival;

import fengsui.domain.cover.ForceArrival;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.response.ForceGrid;
import fengsui.response.Turnout;
import fengsui.response.UnitPlace;
import fengsui.roads.Destination;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Works out the force-arrival curve of a place from the road times of all units. Safe for
 * concurrent use.
 */
public final class ForceCurve {
  /** A crew at work packs up before it can leave. */
  static final int PACK_UP_SECONDS = 300;

  private final ForceGrid force;

  /** Of the units on this grid. */
  public ForceCurve(ForceGrid force) {
    this.force = force;
  }

  /**
   * The curve.
   *
   * @param incident the incident at the place, whose own force is counted apart; null for a bare
   *     place
   * @param mayOrder whether a unit may be ordered by the person who asks; others are left out
   */
  public ForceArrival curve(
      State state,
      LonLat point,
      @Nullable Incident incident,
      Predicate<Unit> mayOrder,
      Function<UnitId, Optional<UnitPlace>> lastSeen,
      Instant at) {
    var travel = force.travelSeconds(state, lastSeen, point);
    var releasable = Releasable.of(state);
    var ordered = new ForceSum();
    var free = new ForceSum();
    var spare = new ForceSum();
    for (var unit : state.units()) {
      var sum = sumOf(state, unit, incident, releasable.contains(unit.id()), ordered, free, spare);
      if (sum != null && (sum == ordered || mayOrder.test(unit))) {
        int eta = eta(state, unit, sum == ordered, travel, at);
        if (eta >= 0) {
          sum.add(unit.asItStands(), eta);
        }
      }
    }
    return new ForceArrival(point, at, ordered.curve(), free.curve(), spare.curve());
  }

  private static @Nullable ForceSum sumOf(
      State state,
      Unit unit,
      @Nullable Incident incident,
      boolean isReleasable,
      ForceSum ordered,
      ForceSum free,
      ForceSum spare) {
    if (unit.assignment() == null) {
      return unit.isFree() ? free : null;
    }
    var committedTo = state.assignment(unit.assignment()).incident();
    if (incident != null && committedTo.equals(incident.id())) {
      return ordered;
    }
    return isReleasable ? spare : null;
  }

  /** Seconds until the unit is there; -1 when no road leads there. */
  private int eta(
      State state, Unit unit, boolean isOrdered, ToIntFunction<UnitId> travel, Instant at) {
    if (isOrdered && unit.status() == UnitStatus.ON_SCENE) {
      return 0;
    }
    int onRoads = travel.applyAsInt(unit.id());
    return onRoads == Destination.UNREACHABLE
        ? -1
        : state.eta().travelSeconds(unit.definition().vehicleClass(), onRoads, at)
            + beforeRolling(state, unit, isOrdered, at);
  }

  private static int beforeRolling(State state, Unit unit, boolean isOrdered, Instant at) {
    var id = unit.assignment();
    if (id == null) {
      return Turnout.seconds(state, unit, at);
    }
    var assignment = state.assignment(id);
    if (isOrdered) {
      return unit.status() == UnitStatus.EN_ROUTE ? 0 : Turnout.secondsLeft(state, assignment, at);
    }
    int packing = Releasable.packsUp(assignment.status()) ? PACK_UP_SECONDS : 0;
    return packing + Turnout.seconds(state, unit, at);
  }
}
