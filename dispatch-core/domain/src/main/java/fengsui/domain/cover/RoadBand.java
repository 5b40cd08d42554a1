package fengsui.domain.cover;

import java.util.List;

/**
 * The parts of roads that are reached within one limit and not within the one before.
 *
 * @param minutes the limit; 0 for what is reached within none
 * @param lines each lon, lat, lon, lat ... in degrees
 */
public record RoadBand(int minutes, List<List<Double>> lines) {
  public RoadBand {
    lines = List.copyOf(lines);
  }
}
