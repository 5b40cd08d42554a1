package fengsui.response;

import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.FirstOrder;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitStatus;
import java.time.Duration;
import java.time.Instant;

/** How long until a unit rolls. */
public final class Turnout {
  private Turnout() {}

  /**
   * Seconds until it rolls to a place that it is sent to now, wherever else it is ordered. A crew
   * that was ordered and has not left is still on its way to its apparatus.
   */
  public static int seconds(State state, Unit unit, Instant at) {
    return seconds(state, unit, at, EtaModel.spanOf(at));
  }

  /**
   * As {@link #seconds(State, Unit, Instant)}, for many units of the same moment.
   *
   * @param span the one of this moment
   */
  static int seconds(State state, Unit unit, Instant at, int span) {
    int plain = state.eta().turnoutSeconds(unit.definition().station(), unit.status(), span);
    var order = unit.assignment();
    return order != null && unit.status() == UnitStatus.DISPATCHED
        ? Math.max(plain, secondsLeft(state, unit, state.assignment(order), at))
        : plain;
  }

  /** What is left of the turnout that began with an order, or with the first before it. */
  public static int secondsLeft(State state, Assignment assignment, Instant at) {
    return secondsLeft(state, state.unit(assignment.unit()), assignment, at);
  }

  private static int secondsLeft(State state, Unit unit, Assignment assignment, Instant at) {
    var station = unit.definition().station();
    var first = FirstOrder.of(state, assignment);
    var ordered = first.orderedAt();
    int turnout = state.eta().turnoutSeconds(station, first.unitBefore(), ordered);
    return Math.clamp(turnout - Duration.between(ordered, at).toSeconds(), 0, turnout);
  }
}
