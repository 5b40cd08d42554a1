package fengsui.domain.cover;

import java.util.List;

/**
 * Roads by how soon they are reached, cut exactly where a limit is passed.
 *
 * @param bands ascending, the one that is reached within no limit last
 * @param complete false when there were more lines than {@link #POINTS_MAX} points; then look
 *     closer
 */
public record RoadBands(List<RoadBand> bands, boolean complete) {
  /** Most points of all lines together. */
  public static final int POINTS_MAX = 150_000;

  /** Most limits that may be asked for. */
  public static final int MINUTES_MAX = 6;

  public RoadBands {
    bands = List.copyOf(bands);
  }
}
