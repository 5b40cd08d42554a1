package fengsui.check.hotpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import fengsui.bus.MemoryPositions;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.RegionPack;
import fengsui.protocol.Reply;
import fengsui.protocol.SteadyClock;
import fengsui.region.PackFolder;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import fengsui.server.CoreConfig;
import fengsui.server.CoreServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * A process of its own with one core and its load, so that it can be killed. It is the product's
 * core as the embedded shape runs it, log, archive, queries and positions, without web servers; the
 * load calls its ports. Figures go to one file, what was acknowledged to another, each line as soon
 * as it is; then the load goes on until the process is killed.
 */
public final class HotCore {
  /** Name of the region pack. */
  public static final String REGION = "bench";

  /** How the line of its output begins that tells why the first command was refused. */
  public static final String FIRST_FAILURE = "first failure of the load: ";

  private static final int DEFINED_AT_ONCE = 1_000;
  private static final long ACKNOWLEDGED_BYTES_MAX = 64L << 20;
  private static final int WAYS = 20_000;
  private static final double E7 = 1e-7;
  private static final double OFF_ROAD_DEGREES = 0.0005;

  private HotCore() {}

  /**
   * Folder of the data, of the packs, file of the figures, file of what was acknowledged, units,
   * positions a second, incidents a second, seconds of warm-up, seconds measured, seed.
   */
  public static void main(String[] args) throws Exception {
    var data = Path.of(args[0]);
    var packs = Path.of(args[1]);
    int units = Integer.parseInt(args[4]);
    long seed = Long.parseLong(args[9]);
    var roads = PackFolder.current(packs, REGION).orElseThrow();
    var random = new Random(seed);
    var places = new RoadPlaces(roads.resolve(PackFolder.ROADS), random);
    var ways = new HotWays(roads.resolve(PackFolder.ROADS), WAYS, random);
    var clock = SteadyClock.ofThisMachine();
    var positions = new MemoryPositions();
    try (var core = CoreServer.start(config(data, packs, positions, clock));
        var file = FileChannel.open(Path.of(args[3]), CREATE_NEW, READ, WRITE);
        var reports =
            new HotPositions(positions, clock, ways, units, Integer.parseInt(args[5]), seed)) {
      // Mapped, so that a kill takes nothing with it, and no write waits for the log's syncs.
      var acknowledged = file.map(MapMode.READ_WRITE, 0, ACKNOWLEDGED_BYTES_MAX);
      define(core, places.next(), units, roads);
      reports.reportAll();
      var load =
          new HotLoad(
              core,
              places,
              Integer.parseInt(args[6]),
              line -> acknowledged.put(line.getBytes(UTF_8)));
      reports.start();
      load.run(Integer.parseInt(args[7]), Integer.parseInt(args[8]), reports);
      Files.writeString(Path.of(args[2]), figures(load, reports));
      load.goOn();
    }
  }

  private static CoreConfig config(
      Path data, Path packs, MemoryPositions positions, SteadyClock clock) {
    return new CoreConfig(
        data,
        packs,
        HotLoad.VERIFIER,
        positions,
        CoreConfig.Limits.DEFAULT,
        ForceWeights.DEFAULT,
        CoverPolicy.DEFAULT,
        clock);
  }

  private static String figures(HotLoad load, HotPositions reports) {
    var lines = new StringBuilder();
    load.figures()
        .forEach((name, value) -> lines.append(name).append(' ').append(value).append('\n'));
    return lines
        .append("positions_late_max_ms ")
        .append(String.format(Locale.ROOT, "%.3f", reports.lateMillisMax()))
        .append('\n')
        .toString();
  }

  private static void define(CoreServer core, LonLat station, int units, Path pack)
      throws IOException {
    var manifest = PackFolder.open(pack).manifest();
    var bounds = core.applied().state().settings().pack();
    if (bounds == null) {
      check(core.setUp(new ReferenceCommand.ActivatePack(named(pack))));
    }
    var waiting = new ArrayDeque<CompletableFuture<Reply>>();
    for (var command : HotForce.commands(station, units)) {
      waiting.add(core.setUp(command));
      if (waiting.size() == DEFINED_AT_ONCE) {
        check(waiting.remove());
      }
    }
    waiting.forEach(HotCore::check);
    core.openPack();
    if (!manifest.name().equals(REGION)) {
      throw new IOException("the pack is of another region: " + manifest.name());
    }
  }

  private static RegionPack named(Path pack) throws IOException {
    var manifest = PackFolder.open(pack).manifest();
    var b = manifest.bounds();
    return new RegionPack(
        manifest.name(),
        manifest.hash(),
        new Bounds(new LonLat(b.west(), b.south()), new LonLat(b.east(), b.north())));
  }

  private static void check(CompletableFuture<Reply> answer) {
    if (!(answer.join() instanceof Reply.Decided(var record, var repeat))
        || record.rejection() != null) {
      throw new IllegalStateException("the force was refused: " + answer.join());
    }
  }

  /** Places a few houses away from crossings of the network. */
  static final class RoadPlaces {
    private final int[] nodes;
    private final Random random;

    RoadPlaces(Path roadFile, Random random) throws IOException {
      this.nodes = RoadFile.open(roadFile).section(Section.NODES).toArray(RoadFile.INT);
      this.random = random;
    }

    LonLat next() {
      int node = random.nextInt(nodes.length / 2);
      return new LonLat(
          nodes[2 * node] * E7 + random.nextDouble() * OFF_ROAD_DEGREES,
          nodes[2 * node + 1] * E7 - random.nextDouble() * OFF_ROAD_DEGREES);
    }
  }
}
