package fengsui.town.life;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import java.util.Random;

/**
 * How the crews of the town differ from what crews are held to and from what the roads say, so that
 * there is something to learn: each station turns out in its own time and slower at night, streets
 * are slower and fast roads quicker than the map says, heavy apparatus lose more in rush hours.
 * Nobody in the product knows these figures. The same seed has the same habits.
 */
final class Habits {
  /** Ways on average slower than this run through streets. */
  private static final double STREET_METERS_PER_SECOND = 9;

  /** Ways on average faster than this run on trunk roads and motorways. */
  private static final double FAST_METERS_PER_SECOND = 15;

  private static final double STATION_MEAN = 0.3;
  private static final double STATION_SPREAD = 0.3;
  private static final double NIGHT = 0.35;
  private static final double STREETS = 0.35;
  private static final double FAST_ROADS = -0.05;
  private static final double OTHER_ROADS = 0.15;
  private static final double RUSH = 0.3;
  private static final double RUSH_LIGHT = 0.15;

  private final long seed;
  private final double share;

  /**
   * Habits of this seed.
   *
   * @param percent how much of them crews have: 0 for none, 100 for all
   */
  Habits(long seed, int percent) {
    this.seed = seed;
    this.share = percent / 100.0;
  }

  /** How many times as long as they are held to the crews of a station take to roll. */
  double turnoutFactor(StationId station, Instant at) {
    var own = new Random(seed ^ station.value().hashCode());
    int span = EtaModel.spanOf(at);
    double night = span < 4 || span == EtaModel.SPANS - 1 ? NIGHT : 0;
    return Math.exp(share * (STATION_MEAN + STATION_SPREAD * own.nextGaussian() + night));
  }

  /** How many times as long as the roads say a way takes. */
  double travelFactor(VehicleClass vehicleClass, int meters, int seconds, Instant at) {
    double speed = meters / (double) Math.max(1, seconds);
    double roads = OTHER_ROADS;
    if (speed < STREET_METERS_PER_SECOND) {
      roads = STREETS;
    } else if (speed > FAST_METERS_PER_SECOND) {
      roads = FAST_ROADS;
    }
    int span = EtaModel.spanOf(at);
    boolean isRush = span == 4 || span == 9;
    double rush = vehicleClass == VehicleClass.LIGHT ? RUSH_LIGHT : RUSH;
    return Math.exp(share * (roads + (isRush ? rush : 0)));
  }
}
