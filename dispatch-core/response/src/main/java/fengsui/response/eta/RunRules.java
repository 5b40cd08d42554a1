package fengsui.response.eta;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.LeftOut;
import fengsui.domain.state.State;
import org.jspecify.annotations.Nullable;

/** Turns a past run into one that can be learned from, or says why it cannot. */
public final class RunRules {
  /** No traffic makes a way so many times as long as the roads say, and this much longer. */
  private static final int STILL_TIMES = 4;

  private static final int STILL_SECONDS = 600;

  /** No crew that means to come takes longer. */
  private static final int TURNOUT_SECONDS_MAX = 1_800;

  /** No vehicle needs so small a part of what the roads say, on a way of a minute and more. */
  private static final int FAST_TIMES = 3;

  private static final int FAST_SECONDS_MIN = 60;

  private final State state;
  private final PastWays ways;

  /** Judges by the units and stations of this State, and by these ways. */
  public RunRules(State state, PastWays ways) {
    this.state = state;
    this.ways = ways;
  }

  /**
   * What became of one past run.
   *
   * @param run null when it is left out
   * @param leftOut null when it is learned from
   */
  public record Judged(PastRun past, @Nullable Run run, @Nullable LeftOut leftOut) {}

  /** Judges one run. */
  public Judged judge(PastRun past) {
    var unit = state.units().get(past.unit());
    if (unit == null) {
      return new Judged(past, null, LeftOut.UNIT_GONE);
    }
    var definition = unit.definition();
    var from = past.from();
    if (from == null && past.fromQuarters()) {
      from = state.station(definition.station()).place();
    }
    if (from == null) {
      return new Judged(past, null, LeftOut.START_UNKNOWN);
    }
    var way = ways.parts(from, past.to(), definition.vehicleClass()).orElse(null);
    if (way == null) {
      return new Judged(past, null, LeftOut.NO_WAY);
    }
    var why = impossible(past, way.wholeSeconds());
    if (why != null) {
      return new Judged(past, null, why);
    }
    var foretold = past.foretold();
    return new Judged(
        past,
        new Run(
            definition.station(),
            definition.vehicleClass(),
            past.fromQuarters(),
            EtaModel.spanOf(past.orderedAt()),
            past.turnoutSeconds(),
            Math.max(1, past.travelSeconds()),
            way.roadSeconds(),
            way.offRoadSeconds(),
            foretold == null ? -1 : foretold.positionAgeSeconds()),
        null);
  }

  private static @Nullable LeftOut impossible(PastRun past, int waySeconds) {
    int travel = past.travelSeconds();
    if (past.turnoutSeconds() > TURNOUT_SECONDS_MAX
        || travel > (long) STILL_TIMES * waySeconds + STILL_SECONDS) {
      return LeftOut.STOOD_STILL;
    }
    return waySeconds >= FAST_SECONDS_MIN && travel < waySeconds / FAST_TIMES
        ? LeftOut.TOO_FAST
        : null;
  }
}
