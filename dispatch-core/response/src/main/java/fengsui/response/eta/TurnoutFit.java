package fengsui.response.eta;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.StationTurnout;
import fengsui.domain.station.StationId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns turnouts: what crews are held to, times a factor of the brigade, one of the hour, one of
 * the station, and one of the station at that hour. Each is held near 1 as tightly as it is
 * expected to be, so that a station with three runs is mostly the brigade, and one with three
 * hundred is itself.
 */
final class TurnoutFit {
  private static final double BRIGADE_SPREAD = 0.5;
  private static final double HOUR_SPREAD = 0.25;
  private static final double STATION_SPREAD = 0.4;
  private static final double STATION_HOUR_SPREAD = 0.12;
  private static final int BRIGADE = 0;
  private static final int HOURS = 1;
  private static final int STATIONS = HOURS + EtaModel.SPANS;
  private static final int OF_STATION = 1 + EtaModel.SPANS;

  private final TreeMap<StationId, Integer> numbers = new TreeMap<>();
  private final double[] effects;
  private final double outside;

  TurnoutFit(List<Run> runs) {
    for (var run : runs) {
      if (run.fromQuarters() && numbers.size() < EtaModel.STATIONS_MAX) {
        numbers.putIfAbsent(run.station(), numbers.size());
      }
    }
    var ridge = new RobustRidge(spreads(numbers.size()));
    var onTheRoad = new RobustRidge(new double[] {BRIGADE_SPREAD});
    for (var run : runs) {
      int plain = run.turnoutSeconds(EtaModel.DEFAULT);
      double longer = Math.log(Math.max(1, run.turnoutSeconds()) / (double) plain);
      var number = numbers.get(run.station());
      if (!run.fromQuarters()) {
        onTheRoad.add(new int[] {0}, new double[] {1}, longer);
      } else if (number != null) {
        int station = STATIONS + number * OF_STATION;
        ridge.add(
            new int[] {BRIGADE, HOURS + run.span(), station, station + 1 + run.span()},
            new double[] {1, 1, 1, 1},
            longer);
      }
    }
    effects = ridge.solve();
    outside = onTheRoad.solve()[0];
  }

  private static double[] spreads(int stations) {
    var spreads = new double[STATIONS + stations * OF_STATION];
    for (int i = 0; i < spreads.length; i++) {
      if (i < STATIONS) {
        spreads[i] = i == BRIGADE ? BRIGADE_SPREAD : HOUR_SPREAD;
      } else {
        spreads[i] = (i - STATIONS) % OF_STATION == 0 ? STATION_SPREAD : STATION_HOUR_SPREAD;
      }
    }
    return spreads;
  }

  /** The median turnout of the brigade for each span of the day. */
  List<Integer> brigade() {
    return IntStream.range(0, EtaModel.SPANS).mapToObj(span -> seconds(span, 0)).toList();
  }

  /** The turnouts of the stations that had runs, in the order of their ids. */
  List<StationTurnout> stations() {
    var stations = new ArrayList<StationTurnout>(numbers.size());
    numbers.forEach(
        (id, number) -> {
          int station = STATIONS + number * OF_STATION;
          var seconds =
              IntStream.range(0, EtaModel.SPANS)
                  .mapToObj(span -> seconds(span, effects[station] + effects[station + 1 + span]))
                  .toList();
          stations.add(new StationTurnout(id, seconds));
        });
    return stations;
  }

  /** The median turnout of a crew that is on the road. */
  int outside() {
    return Math.clamp(
        Math.round(EtaModel.DEFAULT.turnoutOutsideSeconds() * Math.exp(outside)),
        0,
        EtaModel.TURNOUT_SECONDS_MAX);
  }

  private int seconds(int span, double more) {
    double longer = effects[BRIGADE] + effects[HOURS + span] + more;
    long seconds = Math.round(EtaModel.DEFAULT.turnoutSeconds().get(span) * Math.exp(longer));
    return Math.clamp(seconds, EtaModel.TURNOUT_SECONDS_MIN, EtaModel.TURNOUT_SECONDS_MAX);
  }
}
