package fengsui.check.hotpath;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import fengsui.protocol.PositionFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Every unit drives its way to and fro and reports where it is, up to {@link #ACCURACY_METERS}
 * beside it, one unit after the other by the clock, on one thread.
 */
final class HotPositions implements AutoCloseable {
  private static final double METERS_PER_SECOND = 10;
  private static final double METERS_PER_LAT = 111_195;
  private static final double ACCURACY_METERS = 5;
  private static final double PHASE_METERS_MAX = 10_000;
  private static final int PER_WAKE = 100;

  private final PositionFeed feed;
  private final InstantSource clock;
  private final HotWays ways;
  private final double[] phases;
  private final double[] north;
  private final double[] east;
  private final int perSecond;
  private final UnitId[] ids;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long reported;
  private volatile long lateNanosMax;

  HotPositions(
      PositionFeed feed, InstantSource clock, HotWays ways, int units, int perSecond, long seed) {
    this.feed = feed;
    this.clock = clock;
    this.ways = ways;
    this.perSecond = perSecond;
    this.ids = IntStream.range(0, units).mapToObj(HotForce::unit).toArray(UnitId[]::new);
    var random = new Random(seed);
    this.phases = random.doubles(units, 0, PHASE_METERS_MAX).toArray();
    this.north = random.doubles(units, -ACCURACY_METERS, ACCURACY_METERS).toArray();
    this.east = random.doubles(units, -ACCURACY_METERS, ACCURACY_METERS).toArray();
    this.thread = Thread.ofPlatform().daemon().name("hot-positions").unstarted(this::run);
  }

  /** Reports each unit once, so that all have a position. */
  void reportAll() {
    for (int unit = 0; unit < phases.length; unit++) {
      report(unit, 0);
    }
  }

  void start() {
    thread.start();
  }

  private void run() {
    long begin = System.nanoTime();
    for (long n = 0; !closed; ) {
      long due = begin + n * TimeUnit.SECONDS.toNanos(1) / perSecond;
      long early = due - System.nanoTime();
      if (early > 0) {
        LockSupport.parkNanos(early);
        continue;
      }
      lateNanosMax = Math.max(lateNanosMax, -early);
      double seconds = (due - begin) / 1e9;
      for (int i = 0; i < PER_WAKE; i++, n++) {
        report((int) (n % phases.length), seconds);
      }
      reported = n;
    }
  }

  private void report(int unit, double seconds) {
    var way = ways.of(unit);
    double along = (phases[unit] + METERS_PER_SECOND * seconds) % (2 * way.meters());
    boolean out = along < way.meters();
    double meters = out ? along : 2 * way.meters() - along;
    int piece = way.piece(meters);
    var on = way.at(piece, meters);
    double lat = on.lat() + north[unit] / METERS_PER_LAT;
    double lon = on.lon() + east[unit] / (METERS_PER_LAT * Math.cos(Math.toRadians(on.lat())));
    Instant now = clock.instant();
    feed.report(
        new Position(
            ids[unit],
            new LonLat(lon, lat),
            (way.heading(piece) + (out ? 0 : 180)) % 360,
            METERS_PER_SECOND,
            ACCURACY_METERS,
            now,
            now,
            PositionSource.SIMULATED));
  }

  /** Reports so far. */
  long reported() {
    return reported;
  }

  /** How far the reports were behind the clock at worst. */
  double lateMillisMax() {
    return lateNanosMax / 1e6;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
