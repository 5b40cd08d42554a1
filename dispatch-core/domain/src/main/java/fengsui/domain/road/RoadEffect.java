package fengsui.domain.road;

import fengsui.domain.Check;

/**
 * What a road control does to the roads it touches. Where several touch one road, a closure wins
 * over every other effect, and of several speeds the slowest holds.
 */
public sealed interface RoadEffect {

  /** Nobody drives on it in any direction; whoever stands on it may leave it. */
  record RoadClosed() implements RoadEffect {}

  /**
   * Driven slower or faster than usual.
   *
   * @param percent of the usual speed, 10 to 200, not 100
   */
  record RoadSpeed(int percent) implements RoadEffect {
    public static final int PERCENT_MIN = 10;
    public static final int PERCENT_MAX = 200;

    public RoadSpeed {
      Check.range("effect.percent", percent, PERCENT_MIN, PERCENT_MAX);
      if (percent == 100) {
        throw new IllegalArgumentException(
            "effect.percent must not be 100, which changes nothing; lift the control instead");
      }
    }
  }

  /** A one-way road may be driven against its direction too, as fast as along it. */
  record Counterflow() implements RoadEffect {}

  /** A road for buses alone may be driven. */
  record BusLane() implements RoadEffect {}
}
