package fengsui.domain.eta;

import fengsui.domain.station.StationId;
import java.util.List;

/**
 * How long the crews of one station take from the order to rolling.
 *
 * @param seconds median for each {@link EtaModel#spanOf span of the day}, {@link
 *     EtaModel#TURNOUT_SECONDS_MIN} to {@link EtaModel#TURNOUT_SECONDS_MAX}
 */
public record StationTurnout(StationId station, List<Integer> seconds) {
  public StationTurnout {
    seconds = EtaModel.turnouts("eta.stations.seconds", seconds);
  }
}
