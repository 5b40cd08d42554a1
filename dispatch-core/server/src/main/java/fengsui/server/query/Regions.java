package fengsui.server.query;

import fengsui.domain.state.State;
import fengsui.domain.station.RegionPack;
import fengsui.protocol.QueryUnavailable;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The region pack in force, opened once for each hash that State activates. One that is replaced is
 * closed when the last question on it is answered.
 */
final class Regions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Regions.class);

  private final Path packsFolder;
  private final ForceWeights weights;
  private final CoverPrice cover;
  private final Supplier<Instant> coreTime;
  private volatile @Nullable Region open;
  private volatile double openSeconds = Double.NaN;
  private boolean closed;

  /**
   * Opens packs of this folder.
   *
   * @param coreTime tells which road controls are in force
   */
  Regions(Path packsFolder, ForceWeights weights, CoverPrice cover, Supplier<Instant> coreTime) {
    this.coreTime = coreTime;
    this.packsFolder = packsFolder;
    this.weights = weights;
    this.cover = cover;
  }

  /**
   * Asks the region that State names, which stays open until the answer is there; the answer may
   * hold nothing of it. Throws {@link QueryUnavailable} when there is none, or its files cannot be
   * opened or read.
   */
  <T> T ask(State state, Function<Region, T> question) {
    var region = enter(state);
    try {
      region.roads().follow(state, coreTime.get());
      return answer(region, question);
    } catch (InternalError | UncheckedIOException e) {
      throw new QueryUnavailable(
          "the files of region pack "
              + region.hash()
              + " were changed under the running service, or their disk fails; import the pack"
              + " again and restart. Orders by hand go on",
          e);
    } finally {
      region.leave();
    }
  }

  /**
   * By trees where the labels cannot be read. The JVM reports a mapped file that was cut short, or
   * a bad disk under it, as InternalError.
   */
  private static <T> T answer(Region region, Function<Region, T> question) {
    try {
      return question.apply(region);
    } catch (InternalError e) {
      if (!region.roads().leaveLabels(e)) {
        throw e;
      }
      return question.apply(region);
    }
  }

  /**
   * Opens the pack that State names, if any, so that no question waits for it; whether it names
   * one. Throws {@link QueryUnavailable} when it cannot be opened.
   */
  boolean openFor(State state) {
    if (state.settings().pack() == null) {
      return false;
    }
    return ask(state, region -> true);
  }

  /** What opening the pack in force took; NaN as long as none was opened. */
  double openSeconds() {
    return openSeconds;
  }

  /** The roads of the open pack; null as long as none was opened. */
  @Nullable RoadsInForce roads() {
    var now = open;
    return now == null ? null : now.roads();
  }

  private Region enter(State state) {
    Region region;
    do {
      region = of(state);
    } while (!region.enter()); // Replaced and closed just now.
    return region;
  }

  private Region of(State state) {
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
    if (closed) {
      throw new QueryUnavailable("the core is closing");
    }
    long begin = System.nanoTime();
    try {
      var region =
          Region.open(packsFolder.resolve(wanted.name()).resolve(wanted.hash()), weights, cover);
      open = region;
      if (now != null) {
        now.leave();
      }
      openSeconds = (System.nanoTime() - begin) / 1e9;
      LOG.atInfo()
          .addKeyValue("pack", wanted.name())
          .addKeyValue("hash", wanted.hash())
          .addKeyValue("millis", Math.round(openSeconds * 1_000))
          .log("region pack is open");
      return region;
    } catch (IOException e) {
      throw new QueryUnavailable(
          "region pack " + wanted.name() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Questions under way are still answered. */
  @Override
  public synchronized void close() {
    closed = true;
    var now = open;
    open = null;
    if (now != null) {
      now.leave();
    }
  }
}
