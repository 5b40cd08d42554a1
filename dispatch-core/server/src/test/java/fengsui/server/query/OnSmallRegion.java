package fengsui.server.query;

import fengsui.bus.MemoryPositions;
import fengsui.domain.Check;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.testing.City;
import fengsui.protocol.SteadyClock;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small city with the pack of {@link SmallRegion} in force: E11 stands 600 m from its fires,
 * E21 some 5 km, and nobody else's road leads there.
 */
abstract class OnSmallRegion {
  @TempDir private static Path folder;
  private static @Nullable ActivatePack activation;

  final City city = City.small();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void importRegion() throws Exception {
    activation = SmallRegion.imported(SmallRegion.write(folder), "small", packs());
  }

  @BeforeEach
  void activate() {
    city.does("system", activation());
  }

  @AfterEach
  void close() throws Exception {
    for (var one : open) {
      one.close();
    }
  }

  /** What puts the pack in force. */
  static ActivatePack activation() {
    return Check.present(activation, "pack");
  }

  /** The folder of all packs. */
  static Path packs() {
    return folder.resolve("packs");
  }

  /** Everything that may be asked, by nobody's positions. */
  Queries newQueries() {
    return closing(
        new Queries(
            city::state,
            city::now,
            new SteadyClock(city::now, () -> 0),
            new MemoryPositions(),
            packs(),
            ForceWeights.DEFAULT,
            CoverPolicy.DEFAULT));
  }

  /** Closes it after the test, those that were opened first before the others. */
  <T extends AutoCloseable> T closing(T opened) {
    open.add(opened);
    return opened;
  }
}
