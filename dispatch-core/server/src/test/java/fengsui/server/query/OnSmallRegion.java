package fengsui.server.query;

import fengsui.bus.MemoryPositions;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.RegionPack;
import fengsui.domain.testing.City;
import fengsui.protocol.SteadyClock;
import fengsui.region.RegionImport;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static String hash = "";

  final City city = City.small();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void importRegion() throws Exception {
    var pack = RegionImport.run(SmallRegion.write(folder), "small", packs(), _ -> {});
    hash = String.valueOf(pack.getFileName());
  }

  @BeforeEach
  void activate() {
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    city.does("system", new ActivatePack(new RegionPack("small", hash, bounds)));
  }

  @AfterEach
  void close() throws Exception {
    for (var one : open) {
      one.close();
    }
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
