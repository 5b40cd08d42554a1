package fengsui.domain.eta;

import fengsui.domain.Check;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitStatus;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ETAs are made with: turnout plus travel, and a 90 % range. An immutable value of State, so
 * that every core, replay and replica foretells the same.
 *
 * @param version counts the models in force from 0, the built-in one; given in decide
 * @param fit from what it was learned; null for constants that nobody learned
 * @param turnoutSeconds median turnout of the brigade for each {@link #spanOf span of the day}
 * @param stations stations that differ, in the order of their ids, at most {@link #STATIONS_MAX}
 * @param turnoutOutsideSeconds turnout of a crew that is already on the road, 0 to 600
 * @param travel one for each vehicle class, in their order
 */
public record EtaModel(
    int version,
    @Nullable EtaFit fit,
    List<Integer> turnoutSeconds,
    List<StationTurnout> stations,
    int turnoutOutsideSeconds,
    List<TravelFactors> travel,
    EtaBand band) {
  /** Spans of two hours from midnight, Beijing time. */
  public static final int SPANS = 12;

  public static final int TURNOUT_SECONDS_MIN = 10;
  public static final int TURNOUT_SECONDS_MAX = 600;
  public static final int STATIONS_MAX = 1_000;

  /** What crews of the service are held to by day (08:00 to 22:00). */
  public static final int TURNOUT_DAY_SECONDS = 45;

  /** What crews of the service are held to by night. */
  public static final int TURNOUT_NIGHT_SECONDS = 60;

  private static final int FIRST_DAY_SPAN = 4;
  private static final int FIRST_NIGHT_SPAN = 11;
  private static final int TURNOUT_OUTSIDE_SECONDS_MAX = 600;

  /** Beijing time is UTC+8 all year. */
  private static final long BEIJING_SECONDS = 8 * 3_600;

  private static final long DAY_SECONDS = 24 * 3_600;

  /** Before anything was learned: turnout as held to, travel as the roads say. */
  public static final EtaModel DEFAULT =
      new EtaModel(
          0,
          null,
          Stream.iterate(0, span -> span < SPANS, span -> span + 1)
              .map(
                  span ->
                      span >= FIRST_DAY_SPAN && span < FIRST_NIGHT_SPAN
                          ? TURNOUT_DAY_SECONDS
                          : TURNOUT_NIGHT_SECONDS)
              .toList(),
          List.of(),
          15,
          Stream.of(VehicleClass.values())
              .map(c -> new TravelFactors(c, plain(RoadClass.COUNT), plain(SPANS)))
              .toList(),
          new EtaBand(200, 100, EtaBand.NORMAL_PERMILLE, EtaBand.NORMAL_PERMILLE));

  public EtaModel {
    Check.range("eta.version", version, 0, Integer.MAX_VALUE);
    turnoutSeconds = turnouts("eta.turnoutSeconds", turnoutSeconds);
    stations = List.copyOf(stations);
    Check.sizeMax("eta.stations", stations, STATIONS_MAX);
    for (int i = 1; i < stations.size(); i++) {
      if (stations.get(i - 1).station().compareTo(stations.get(i).station()) >= 0) {
        throw new IllegalArgumentException(
            "eta.stations must be in the order of their ids, each once: "
                + stations.get(i).station().value());
      }
    }
    Check.range("eta.turnoutOutsideSeconds", turnoutOutsideSeconds, 0, TURNOUT_OUTSIDE_SECONDS_MAX);
    travel = List.copyOf(travel);
    var classes = travel.stream().map(TravelFactors::vehicleClass).toList();
    if (!classes.equals(List.of(VehicleClass.values()))) {
      throw new IllegalArgumentException(
          "eta.travel must have each vehicle class once, in their order: " + classes);
    }
  }

  /** Number of the span of the day, 0 to {@link #SPANS} - 1. */
  public static int spanOf(Instant at) {
    // By plain numbers: proposals ask it for hundreds of units.
    long secondOfDay = Math.floorMod(at.getEpochSecond() + BEIJING_SECONDS, DAY_SECONDS);
    return (int) (secondOfDay / (DAY_SECONDS / SPANS));
  }

  /** Seconds from the order to rolling. */
  public int turnoutSeconds(StationId station, UnitStatus status, Instant at) {
    return turnoutSeconds(station, status, spanOf(at));
  }

  /** Seconds from the order to rolling in this span of the day. */
  public int turnoutSeconds(StationId station, UnitStatus status, int span) {
    return status != UnitStatus.IN_QUARTERS && status != UnitStatus.OUT_OF_SERVICE
        ? turnoutOutsideSeconds
        : turnoutSeconds(station, span);
  }

  /** Seconds from the order to rolling out of the station in this span of the day. */
  public int turnoutSeconds(StationId station, int span) {
    int low = 0;
    int high = stations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var at = stations.get(middle);
      int order = at.station().compareTo(station);
      if (order == 0) {
        return at.seconds().get(span);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return turnoutSeconds.get(span);
  }

  /**
   * How long the way really takes at this hour.
   *
   * @param roadSeconds of the quickest way on roads whose times have the {@link
   *     TravelFactors#roadPermille} of this model in them
   */
  public int travelSeconds(VehicleClass vehicleClass, int roadSeconds, Instant at) {
    return travelSeconds(vehicleClass, roadSeconds, spanOf(at));
  }

  /** How long the way really takes in this span of the day. */
  public int travelSeconds(VehicleClass vehicleClass, int roadSeconds, int span) {
    int permille = travel(vehicleClass).hourPermille().get(span);
    return (int) ((roadSeconds * (long) permille + 500) / 1_000);
  }

  /** The factors of one vehicle class. */
  public TravelFactors travel(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> travel.get(0);
      case HEAVY -> travel.get(1);
      case TALL -> travel.get(2);
    };
  }

  /** The same model under another number. */
  public EtaModel withVersion(int next) {
    return new EtaModel(next, fit, turnoutSeconds, stations, turnoutOutsideSeconds, travel, band);
  }

  static List<Integer> turnouts(String field, List<Integer> seconds) {
    return numbers(field, seconds, SPANS, TURNOUT_SECONDS_MIN, TURNOUT_SECONDS_MAX);
  }

  static List<Integer> numbers(String field, List<Integer> given, int size, int min, int max) {
    if (given.size() != size) {
      throw new IllegalArgumentException(
          field + " must have " + size + " entries: " + given.size());
    }
    given.forEach(number -> Check.range(field, number, min, max));
    return List.copyOf(given);
  }

  private static List<Integer> plain(int size) {
    return Collections.nCopies(size, 1_000);
  }
}
