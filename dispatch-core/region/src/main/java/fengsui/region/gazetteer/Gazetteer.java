package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds named places by text and by point. Immutable, memory-mapped, safe for any number of
 * threads.
 */
public final class Gazetteer implements AutoCloseable {

  /** Most answers of one search. */
  public static final int RESULTS_MAX = 20;

  /** Longest text that is searched; a longer one is cut. */
  public static final int QUERY_CHARS_MAX = 64;

  private Gazetteer() {}

  /** Opens what {@link GazetteerImport} wrote. */
  public static Gazetteer open(Path dir) throws IOException {
    if (Files.notExists(dir)) {
      throw new IOException(dir + " does not exist");
    }
    return new Gazetteer();
  }

  /** Searches without a point of reference. */
  public List<Place> search(String text, int limit) {
    return search(text, null, limit);
  }

  /** Searches, and prefers what is near among equally good matches. */
  public List<Place> search(String text, @Nullable LonLat near, int limit) {
    return List.of();
  }

  /** The address, premises, street or settlement that best names a point. */
  public Optional<Place> nearest(LonLat point) {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {}
}
