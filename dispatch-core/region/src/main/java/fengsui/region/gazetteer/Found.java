package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One candidate of a search.
 *
 * @param label what to show; differs from the entry's own for an estimated house number
 * @param point the point of the entry that is nearest to the search's, or its middle
 * @param meters from the search's point; null if it has none
 * @param tier among equal matches, lower first: 0 for an answer to what was literally asked
 */
record Found(
    int document,
    Entry entry,
    String label,
    LonLat point,
    boolean approximate,
    Match match,
    int tier,
    @Nullable Double meters) {

  /** Metres that count as "just as near". */
  private static final double NEAR_METERS = 200;

  /** Equal labels within this distance are one thing, drawn twice. */
  private static final double SAME_METERS = 300;

  /** Best first: match, tier, then importance weighed against distance, then label and document. */
  static final Comparator<Found> BEST_FIRST =
      Comparator.comparing(Found::match)
          .thenComparingInt(Found::tier)
          .thenComparingDouble(Found::remoteness)
          .thenComparing(Found::label)
          .thenComparingInt(Found::document);

  private double remoteness() {
    double distance = meters == null ? 0 : meters;
    return (distance + NEAR_METERS) / entry.importance();
  }

  /** True if a person would take both for the same: one label, and points close together. */
  boolean repeats(Found other) {
    return label.equals(other.label) && point.metersTo(other.point) < SAME_METERS;
  }

  Found withTier(int newTier) {
    return new Found(document, entry, label, point, approximate, match, newTier, meters);
  }
}
