package fengsui.domain.assignment;

import fengsui.domain.state.State;
import org.jspecify.annotations.Nullable;

/**
 * The order with which a crew began to turn out. Who is diverted before it rolls does not begin
 * anew, however often: its first order counts, as long as State has it.
 */
public final class FirstOrder {
  private FirstOrder() {}

  /** The order itself, or the first of those that it came after. */
  public static Assignment of(State state, Assignment order) {
    var first = order;
    for (var next = order; next != null; next = before(state, next)) {
      first = next;
    }
    return first;
  }

  /** The order that ended as this one was given; null without one, and when its unit had rolled. */
  private static @Nullable Assignment before(State state, Assignment order) {
    var from = order.divertedFrom();
    var incident = from == null ? null : state.incidents().get(from);
    if (incident == null) {
      return null;
    }
    for (var id : incident.assignments()) {
      var other = state.assignment(id);
      // Of orders of one moment either may be the first; none of them is looked at twice.
      if (other.unit().equals(order.unit())
          && order.orderedAt().equals(other.times().get(AssignmentStatus.CANCELLED))
          && other.orderedAt().isBefore(order.orderedAt())) {
        return other.times().containsKey(AssignmentStatus.EN_ROUTE) ? null : other;
      }
    }
    return null;
  }
}
