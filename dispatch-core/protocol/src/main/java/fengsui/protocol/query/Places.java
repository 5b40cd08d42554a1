package fengsui.protocol.query;

import fengsui.domain.geo.LonLat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where something is, and what a place is called. */
public interface Places {
  int PLACES_MAX = 20;
  int QUERY_CHARS_MAX = 100;

  /**
   * A found place.
   *
   * @param kind STREET, ADDRESS, CROSSING, PLACE, PREMISES, HYDRANT, KILOMETRE_POST, COORDINATES
   * @param town may be empty
   * @param metersAway from the point asked near to; -1 without one
   * @param matched from-to pairs of characters of the label that matched, for highlighting
   */
  record Place(
      String kind, String label, String town, LonLat point, int metersAway, List<Integer> matched) {
    public Place {
      matched = List.copyOf(matched);
    }
  }

  /** Best first, at most {@link #PLACES_MAX}. */
  CompletableFuture<List<Place>> find(String text, @Nullable LonLat near, int limit);

  /** What people call this point. */
  CompletableFuture<Optional<Place>> at(LonLat point);
}
