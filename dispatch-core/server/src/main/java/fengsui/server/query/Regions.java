package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.domain.station.RegionPack;
import fengsui.protocol.QueryUnavailable;
import fengsui.response.ForceWeights;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The region pack in force, opened once for each hash that State activates. */
final class Regions {
  private static final Logger LOG = LoggerFactory.getLogger(Regions.class);

  private final Path packsFolder;
  private final ForceWeights weights;
  private volatile @Nullable Region open;

  Regions(Path packsFolder, ForceWeights weights) {
    this.packsFolder = packsFolder;
    this.weights = weights;
  }

  /**
   * The region that State names. Throws {@link QueryUnavailable} when there is none or it cannot be
   * opened.
   */
  Region of(State state) {
    var wanted = state.settings().pack();
    if (wanted == null) {
      throw new QueryUnavailable("no region pack is in force; import one and activate it");
    }
    var now = open;
    return now != null && now.hash().equals(wanted.hash()) ? now : open(wanted);
  }

  private synchronized Region open(RegionPack wanted) {
    var now = open;
    if (now != null && now.hash().equals(wanted.hash())) {
      return now;
    }
    long begin = System.nanoTime();
    try {
      var region = Region.open(packsFolder.resolve(wanted.name()).resolve(wanted.hash()), weights);
      open = region;
      LOG.atInfo()
          .addKeyValue("pack", wanted.name())
          .addKeyValue("hash", wanted.hash())
          .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
          .log("region pack is open");
      return region;
    } catch (IOException e) {
      throw new QueryUnavailable(
          "region pack " + wanted.name() + " cannot be opened: " + e.getMessage(), e);
    }
  }
}
