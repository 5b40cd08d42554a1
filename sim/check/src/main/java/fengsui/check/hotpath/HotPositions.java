package fengsui.check.hotpath;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.Position;
import fengsui.protocol.Position.PositionSource;
import fengsui.protocol.PositionFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Every unit drives up and down a stretch of 200 m around its home and reports where it is, one
 * unit after the other by the clock, on one thread.
 */
final class HotPositions implements AutoCloseable {
  private static final double METERS_PER_SECOND = 10;
  private static final double HALF_METERS = 100;
  private static final double METERS_PER_LAT = 111_195;
  private static final double ACCURACY_METERS = 5;
  private static final int PER_WAKE = 100;

  private final PositionFeed feed;
  private final InstantSource clock;
  private final List<LonLat> homes;
  private final double[] headings;
  private final double[] phases;
  private final int perSecond;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long reported;
  private volatile long lateNanosMax;

  HotPositions(
      PositionFeed feed, InstantSource clock, List<LonLat> homes, int perSecond, long seed) {
    this.feed = feed;
    this.clock = clock;
    this.homes = homes;
    this.perSecond = perSecond;
    var random = new Random(seed);
    this.headings = random.doubles(homes.size(), 0, 360).toArray();
    this.phases = random.doubles(homes.size(), 0, 4 * HALF_METERS).toArray();
    this.thread = Thread.ofPlatform().daemon().name("hot-positions").unstarted(this::run);
  }

  /** Reports each unit once, so that all have a position. */
  void reportAll() {
    for (int unit = 0; unit < homes.size(); unit++) {
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
        report((int) (n % homes.size()), seconds);
      }
      reported = n;
    }
  }

  private void report(int unit, double seconds) {
    double along = (phases[unit] + METERS_PER_SECOND * seconds) % (4 * HALF_METERS);
    boolean out = along < 2 * HALF_METERS;
    double meters = out ? along - HALF_METERS : 3 * HALF_METERS - along;
    double heading = Math.toRadians(headings[unit]);
    var home = homes.get(unit);
    double lat = home.lat() + meters * Math.cos(heading) / METERS_PER_LAT;
    double perLon = METERS_PER_LAT * Math.cos(Math.toRadians(home.lat()));
    double lon = home.lon() + meters * Math.sin(heading) / perLon;
    Instant now = clock.instant();
    feed.report(
        new Position(
            HotForce.unit(unit),
            new LonLat(lon, lat),
            (headings[unit] + (out ? 0 : 180)) % 360,
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
