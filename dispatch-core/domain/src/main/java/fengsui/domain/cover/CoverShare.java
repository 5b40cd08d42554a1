package fengsui.domain.cover;

import java.util.List;

/**
 * How much of something is reached in time.
 *
 * @param total all of it: a count, or metres of road
 * @param within of it, per limit of {@link CoverFigures#minutes()}
 */
public record CoverShare(long total, List<Long> within) {
  public CoverShare {
    within = List.copyOf(within);
  }
}
