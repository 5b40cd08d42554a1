package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds kilometre posts: "G30 K45", "g30 45公里", "连霍高速K45+300". */
final class PostSearch {

  /** Posts of one road that are read. */
  private static final int POSTS_MAX = 5_000;

  /** An estimate is made only between posts that are at most this far apart, in metres. */
  private static final int GAP_METERS_MAX = 5_000;

  private static final Pattern WITH_K =
      Pattern.compile(
          "(.{1,40}?)\\s*(?:k|pk|km|公里)\\s*([0-9]{1,5})\\s*(?:[+.]\\s*([0-9]{1,3}))?\\s*(?:m|米|处|公里|km)*");

  private static final Pattern WITH_KM =
      Pattern.compile(
          "(.{1,40}?[^0-9\\s])?\\s*([a-z]{1,3}[0-9]{1,4})?\\s+([0-9]{1,5})\\s*(?:[+.]\\s*([0-9]{1,3}))?\\s*(?:公里|千米|km)?\\s*(?:处)?");

  private final IndexView index;
  private final @Nullable LonLat near;

  /** A road in one spelling, without spaces, and metres along it. */
  record Asked(String road, int meters) {}

  PostSearch(IndexView index, @Nullable LonLat near) {
    this.index = index;
    this.near = near;
  }

  /** Reads a road and a distance out of lower-case text; null if there is none. */
  static @Nullable Asked asked(String text) {
    Matcher k = WITH_K.matcher(text);
    if (k.matches()) {
      return asked(k.group(1), k.group(2), k.group(3));
    }
    Matcher km = WITH_KM.matcher(text);
    if (!km.matches()) {
      return null;
    }
    String road = km.group(2) == null ? km.group(1) : km.group(2);
    return road == null ? null : asked(road, km.group(3), km.group(4));
  }

  private static @Nullable Asked asked(String road, String km, @Nullable String fraction) {
    String key = NameText.joined(NameText.normal(road));
    int meters = fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
    return key.isEmpty() ? null : new Asked(key, Integer.parseInt(km) * 1000 + meters);
  }

  List<Found> find(Asked asked) throws IOException {
    List<Found> posts =
        index.top(IndexView.term(Fields.ROAD, asked.road()), Match.EXACT, null, POSTS_MAX).stream()
            .sorted(
                Comparator.comparingInt((Found f) -> f.entry().order())
                    .thenComparingInt(Found::document))
            .toList();
    List<Found> exact = posts.stream().filter(p -> p.entry().order() == asked.meters()).toList();
    if (!exact.isEmpty()) {
      return exact.stream().map(p -> at(p, p.label(), p.point(), false)).toList();
    }
    Found below = null;
    Found above = null;
    for (Found post : posts) {
      if (post.entry().order() < asked.meters()) {
        below = post;
      } else if (above == null) {
        above = post;
      }
    }
    if (below == null
        || above == null
        || above.entry().order() - below.entry().order() > GAP_METERS_MAX) {
      return List.of();
    }
    LonLat point = Estimates.between(below, above, asked.meters());
    return List.of(at(below, Labels.post(below.entry().name(), asked.meters()), point, true));
  }

  private Found at(Found post, String label, LonLat point, boolean approximate) {
    return new Found(
        post.document(),
        post.entry(),
        label,
        point,
        approximate,
        Match.EXACT,
        0,
        near == null ? null : point.metersTo(near));
  }
}
