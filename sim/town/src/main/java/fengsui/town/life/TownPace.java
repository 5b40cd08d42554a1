package fengsui.town.life;

import fengsui.domain.Check;

/**
 * How busy the town is.
 *
 * @param callsPerHour virtual calls in an hour, 0 to 3,600
 * @param timeFactor how much faster than life crews drive and work, 1 to 60
 * @param habitsPercent how far crews turn out and drive otherwise than is foretold before anything
 *     was learned, 0 to 100
 */
public record TownPace(int callsPerHour, int timeFactor, int habitsPercent) {
  public static final TownPace DEFAULT = new TownPace(40, 1, 100);

  public TownPace {
    Check.range("callsPerHour", callsPerHour, 0, 3_600);
    Check.range("timeFactor", timeFactor, 1, 60);
    Check.range("habitsPercent", habitsPercent, 0, 100);
  }
}
