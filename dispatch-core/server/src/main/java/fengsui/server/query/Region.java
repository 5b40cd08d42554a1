package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.query.WaterSources.Water;
import fengsui.region.PackFolder;
import fengsui.region.gazetteer.Gazetteer;
import fengsui.region.reference.FoundHospital;
import fengsui.region.reference.FoundWater;
import fengsui.region.reference.Reference;
import fengsui.region.reference.WaterIndex;
import fengsui.region.reference.WaterIndex.NearWater;
import fengsui.response.CoverPrice;
import fengsui.response.ForceWeights;
import fengsui.response.Recommender;
import fengsui.response.TravelTo;
import fengsui.roads.RoadGraph;
import fengsui.roads.demand.Demand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One region pack opened for questions. Safe for concurrent use; stays usable while a newer one is
 * opened, until its last user has left.
 */
final class Region {
  private static final Logger LOG = LoggerFactory.getLogger(Region.class);

  private static final double KILOPASCALS_UNKNOWN = -1;

  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

  private final Path folder;
  private final PackFolder pack;
  private final String hash;
  private final RoadsInForce roads;
  private final List<FoundHospital> hospitals;
  private final ForceWeights weights;
  private final CoverPrice cover;
  private final Recommender recommender;
  private final Gazetteer gazetteer;
  private final WaterIndex waterIndex;
  private final List<Water> water;

  /** Whoever opened it, until it is replaced, and each question under way; 0 once it is closed. */
  private final AtomicInteger users = new AtomicInteger(1);

  private Region(
      Path folder,
      PackFolder pack,
      Gazetteer gazetteer,
      Reference reference,
      ForceWeights weights,
      CoverPrice cover) {
    this.folder = folder;
    this.pack = pack;
    this.hash = pack.manifest().hash();
    this.roads = RoadsInForce.of(pack, Objects.requireNonNullElse(folder.getParent(), folder));
    this.hospitals = reference.hospitals();
    this.weights = weights;
    this.cover = cover;
    this.recommender = recommender(roads, cover, weights);
    this.gazetteer = gazetteer;
    this.waterIndex = new WaterIndex(reference.waters());
    this.water = reference.waters().stream().map(found -> water(found, -1)).toList();
  }

  /**
   * Opens the pack of this folder, or throws naming what is wrong with it. The gazetteer is opened
   * beside the rest: in a fresh process each of them takes as long to load its code as to open.
   */
  static Region open(Path folder, ForceWeights weights, CoverPrice cover) throws IOException {
    var opening = new FutureTask<>(() -> Gazetteer.open(folder.resolve(PackFolder.GAZETTEER)));
    Thread.ofPlatform().daemon().name("gazetteer-open").start(opening);
    Region region = null;
    try {
      var pack = PackFolder.open(folder);
      var reference = Reference.read(pack.reference());
      region = new Region(folder, pack, opened(opening), reference, weights, cover);
      return region;
    } finally {
      if (region == null && opening.state() != Future.State.FAILED) {
        opened(opening).close();
      }
    }
  }

  private static Gazetteer opened(Future<Gazetteer> opening) throws IOException {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IOException("its gazetteer cannot be opened: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the opening was interrupted", e);
    }
  }

  /** Takes part in the use, until {@link #leave}; false when it is closed already. */
  boolean enter() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
  }

  /** The last one that leaves closes the files. */
  void leave() {
    if (users.decrementAndGet() > 0) {
      return;
    }
    roads.close();
    try {
      gazetteer.close();
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("hash", hash).setCause(e).log("a gazetteer could not be closed");
    }
  }

  String hash() {
    return hash;
  }

  RoadsInForce roads() {
    return roads;
  }

  /** The travel of units to this point; for one question. */
  TravelTo travelTo(LonLat point) {
    return new TravelTo(roads, point);
  }

  List<FoundHospital> hospitals() {
    return hospitals;
  }

  RoadGraph graph() {
    return pack.roads();
  }

  /** Maps the addresses and key premises anew; throws when they are damaged. */
  Demand demand() throws IOException {
    return pack.openDemand();
  }

  Recommender recommender() {
    return recommender;
  }

  private static Recommender recommender(
      RoadsInForce roads, CoverPrice cover, ForceWeights weights) {
    return new Recommender(roads, cover, weights, System::nanoTime, WorkClock::nanos);
  }

  /**
   * One for a State that never was, in which nobody moves. The force that stands there now is not
   * touched by it; the first question puts all units on a grid of its own.
   */
  Recommender supposing() {
    var made = recommender(roads, cover, weights);
    made.force().follow(true);
    return made;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  List<Water> water() {
    return water;
  }

  List<Water> nearestWater(LonLat point, int limit) {
    return waterIndex.nearest(point, Math.clamp(limit, 1, WaterIndex.NEAREST_MAX)).stream()
        .map(Region::water)
        .toList();
  }

  /** A file of the pack by its plain name; empty when it has none of that name. */
  Optional<Path> file(String name) {
    if (!PLAIN_NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
  }

  private static Water water(NearWater near) {
    return water(near.water(), (int) Math.round(near.distanceMeters()));
  }

  private static Water water(FoundWater found, int metersAway) {
    var kind =
        switch (found.kind()) {
          case HYDRANT -> "HYDRANT";
          case WATER_CRANE -> "WATER_CRANE";
          case TANK -> "POOL";
          case SUCTION_POINT -> "NATURAL";
        };
    var flow = found.flowLps();
    var pressure = found.pressureKpa();
    return new Water(
        found.ref().isEmpty() ? found.osmId() : found.ref(),
        kind,
        found.lonLat(),
        flow == null ? -1 : (int) Math.round(flow),
        (int) Math.round(pressure == null ? KILOPASCALS_UNKNOWN : pressure),
        metersAway);
  }
}
