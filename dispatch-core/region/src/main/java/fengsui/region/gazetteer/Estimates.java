package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** Points estimated on the straight line between two known ones. */
final class Estimates {

  private Estimates() {}

  /**
   * The point for {@code order} between the entry below and the one above it; beside the only one.
   *
   * @throws IllegalArgumentException if both are null
   */
  static LonLat between(@Nullable Found below, @Nullable Found above, int order) {
    if (below == null || above == null) {
      Found only = below == null ? above : below;
      if (only == null) {
        throw new IllegalArgumentException("an estimate needs a neighbour");
      }
      return only.point();
    }
    int from = below.entry().order();
    int to = above.entry().order();
    double part = to == from ? 0 : (double) (order - from) / (to - from);
    LonLat a = below.point();
    LonLat b = above.point();
    return new LonLat(a.lon() + part * (b.lon() - a.lon()), a.lat() + part * (b.lat() - a.lat()));
  }
}
