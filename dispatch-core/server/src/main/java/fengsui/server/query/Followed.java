package fengsui.server.query;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which road controls were found in force, and for how long that holds.
 *
 * @param number of the State that was looked at
 * @param all State's controls then
 * @param since the moment it was looked at
 * @param next when a control begins or ends, by time alone, for the first time after it
 * @param controls in force from {@code since} until {@code next}
 */
record Followed(
    long number,
    Table<RoadControlId, RoadControl> all,
    EtaModel eta,
    Instant since,
    Instant next,
    List<RoadControl> controls) {
  static final Followed NOTHING =
      new Followed(-1, Table.empty(), EtaModel.DEFAULT, Instant.MIN, Instant.MIN, List.of());

  static Followed of(State state, Instant at) {
    var inForce = new ArrayList<RoadControl>();
    var next = Instant.MAX;
    for (var control : state.roadControls()) {
      if (control.isInForce(at)) {
        inForce.add(control);
      }
      next = earlier(next, control.from(), at);
      if (control.until() != null) {
        next = earlier(next, control.until(), at);
      }
    }
    return new Followed(
        state.number(), state.roadControls(), state.eta(), at, next, List.copyOf(inForce));
  }

  private static Instant earlier(Instant next, Instant time, Instant at) {
    return time.isAfter(at) && time.isBefore(next) ? time : next;
  }

  /** Whether a look at this State and moment would find the same; an older one is not looked at. */
  @SuppressWarnings("ReferenceEquality") // Unchanged parts of State are the same objects.
  boolean holds(State state, Instant at) {
    if (state.number() < number) {
      return true;
    }
    return state.roadControls() == all && state.eta() == eta && at.isBefore(next);
  }
}
