package fengsui.town.life;

import fengsui.domain.Check;

/**
 * How busy the town is.
 *
 * @param callsPerHour virtual calls in an hour, 0 to 3,600
 * @param timeFactor how much faster than life crews drive and work, 1 to 60
 */
public record TownPace(int callsPerHour, int timeFactor) {
  public static final TownPace DEFAULT = new TownPace(40, 1);

  public TownPace {
    Check.range("callsPerHour", callsPerHour, 0, 3_600);
    Check.range("timeFactor", timeFactor, 1, 60);
  }
}
