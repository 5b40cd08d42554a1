package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds named places by text and by point. Memory-mapped and immutable, safe for any number of
 * threads; the answer depends only on index and question.
 *
 * <p>Text may be Chinese, pinyin, initials, any mix of them, or Latin; it may name a house number,
 * a crossing or a kilometre post, and a settlement before or after. No character has a special
 * meaning, and no text is an error.
 */
public final class Gazetteer implements AutoCloseable {

  /** Most answers of one search. */
  public static final int RESULTS_MAX = 20;

  /** Longest text that is searched, in chars; the rest of a longer one is ignored. */
  public static final int QUERY_CHARS_MAX = 64;

  private static final double ADDRESS_METERS = 50;
  private static final double PREMISES_METERS = 20;
  private static final double CROSSING_METERS = 25;
  private static final double POST_METERS = 700;
  private static final double STREET_METERS = 500;
  private static final double PLACE_METERS = 100_000;

  /** Ways to read a settlement off a text that are tried. */
  private static final int RESTS_MAX = 2;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexView index;
  private final TownNames towns;

  private Gazetteer(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.index = new IndexView(reader);
    this.towns = new TownNames(index);
  }

  /**
   * Opens what {@link GazetteerImport} wrote.
   *
   * @throws IOException if the folder holds no gazetteer, a damaged one, or one of another version
   */
  public static Gazetteer open(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      throw new IOException("there is no gazetteer folder " + dir);
    }
    var directory = new MMapDirectory(dir);
    Gazetteer gazetteer = null;
    try {
      gazetteer = read(directory, dir);
      return gazetteer;
    } catch (IndexNotFoundException e) {
      throw new IOException(dir + " holds no gazetteer", e);
    } finally {
      if (gazetteer == null) {
        directory.close();
      }
    }
  }

  private static Gazetteer read(Directory directory, Path dir) throws IOException {
    var reader = DirectoryReader.open(directory);
    Gazetteer gazetteer = null;
    try {
      String version = reader.getIndexCommit().getUserData().get(Fields.VERSION_KEY);
      if (!Fields.VERSION.equals(version)) {
        throw new IOException(dir + " is a gazetteer of version " + version + ": import it again");
      }
      gazetteer = new Gazetteer(directory, reader);
      return gazetteer;
    } finally {
      if (gazetteer == null) {
        reader.close();
      }
    }
  }

  /** Searches without a point of reference; see {@link #search(String, LonLat, int)}. */
  public List<FoundPlace> search(String text, int limit) {
    return search(text, null, limit);
  }

  /**
   * Searches, best match first, and among equally good matches what is near and important.
   *
   * @param near the point that distances count from, such as the middle of the map; null for none
   * @param limit 1 to {@value #RESULTS_MAX}
   */
  public List<FoundPlace> search(String text, @Nullable LonLat near, int limit) {
    if (limit < 1 || limit > RESULTS_MAX) {
      throw new IllegalArgumentException("limit must be 1 to " + RESULTS_MAX + ": " + limit);
    }
    String typed = plain(text);
    QueryText query = QueryText.of(typed);
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return places(find(typed, query, near, limit), query, limit);
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read", e);
    }
  }

  private static String plain(String text) {
    String cut = text.length() <= QUERY_CHARS_MAX ? text : text.substring(0, QUERY_CHARS_MAX);
    String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.replace('號', '号').strip();
  }

  private List<Found> find(String typed, QueryText query, @Nullable LonLat near, int limit)
      throws IOException {
    var scope = new Scope(index, near, null, false);
    List<Found> found = find(typed, query, scope, limit);
    return found.isEmpty() ? find(typed, query, scope.withMisspelt(), limit) : found;
  }

  private List<Found> find(String typed, QueryText query, Scope scope, int limit)
      throws IOException {
    var found = new ArrayList<Found>();
    PostSearch.Asked post = PostSearch.asked(typed);
    if (post != null) {
      found.addAll(new PostSearch(index, scope.near()).find(post));
    }
    findIn(typed, query, scope, limit, found);
    List<TownNames.Rest> rests = towns.split(query);
    for (TownNames.Rest rest : rests.subList(0, Math.min(RESTS_MAX, rests.size()))) {
      findIn(rest.text().normal(), rest.text(), scope.in(rest.inTown()), limit, found);
    }
    return found;
  }

  private static void findIn(
      String typed, QueryText query, Scope scope, int limit, List<Found> found) throws IOException {
    AddressSearch.Asked address = AddressSearch.asked(typed);
    if (address != null) {
      found.addAll(new AddressSearch(scope).find(address));
    }
    for (CrossingSearch.Cut cut : CrossingSearch.cuts(typed)) {
      found.addAll(new CrossingSearch(scope).find(cut));
    }
    found.addAll(NameSearch.find(scope, query, null, limit));
  }

  private static List<FoundPlace> places(List<Found> found, QueryText query, int limit) {
    found.sort(Found.BEST_FIRST);
    var shown = new ArrayList<Found>();
    for (Found one : found) {
      if (shown.size() < limit && shown.stream().noneMatch(one::repeats)) {
        shown.add(one);
      }
    }
    return shown.stream()
        .map(one -> place(one, Highlight.of(one.label(), query.joined())))
        .toList();
  }

  private static FoundPlace place(Found found, List<FoundPlace.Range> highlights) {
    Entry entry = found.entry();
    boolean estimatedNumber = found.approximate() && entry.kind() == PlaceKind.STREET;
    return new FoundPlace(
        estimatedNumber ? PlaceKind.ADDRESS : entry.kind(),
        found.label(),
        entry.name(),
        entry.town(),
        found.point(),
        found.approximate(),
        found.match(),
        highlights,
        found.meters());
  }

  /**
   * What best names a point: an address or premises at hand, else a crossing, a kilometre post, a
   * street, and at last the nearest settlement, lake or mountain within 100 km.
   */
  public Optional<FoundPlace> nearest(LonLat point) {
    try {
      Found address = index.nearest(PlaceKind.ADDRESS, point, ADDRESS_METERS);
      Found premises = index.nearest(PlaceKind.PREMISES, point, ADDRESS_METERS);
      Found best = nearer(address, premises, point);
      best = best != null ? best : index.nearest(PlaceKind.CROSSING, point, CROSSING_METERS);
      best = best != null ? best : index.nearest(PlaceKind.KILOMETRE_POST, point, POST_METERS);
      best = best != null ? best : index.nearest(PlaceKind.STREET, point, STREET_METERS);
      best = best != null ? best : index.nearest(PlaceKind.PLACE, point, PLACE_METERS);
      return Optional.ofNullable(best).map(found -> place(found, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read", e);
    }
  }

  /** What premises at this place are called; else what best names the place. */
  public Optional<FoundPlace> premises(LonLat place) {
    try {
      var found = index.nearest(PlaceKind.PREMISES, place, PREMISES_METERS);
      return found == null ? nearest(place) : Optional.of(place(found, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read", e);
    }
  }

  private static @Nullable Found nearer(@Nullable Found a, @Nullable Found b, LonLat point) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.point().metersTo(point) < a.point().metersTo(point) ? b : a;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
