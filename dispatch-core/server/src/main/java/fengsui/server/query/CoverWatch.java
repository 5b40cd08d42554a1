package fengsui.server.query;

import fengsui.domain.cover.CoverFigures;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Covers.CoverNow;
import fengsui.response.cover.CoverForce;
import fengsui.response.cover.CoverGround;
import fengsui.response.cover.CoverPicture;
import fengsui.response.cover.CoverPolicy;
import fengsui.roads.RoadGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cover current, on a thread of its own: looks once a second whether free units, their
 * places or the stations changed, and works it out again if so. Where that takes long it looks more
 * rarely, so that it never takes more than a tenth of one processor.
 */
final class CoverWatch implements AutoCloseable {
  /** Between two looks. */
  static final Duration EVERY = Duration.ofSeconds(1);

  /** The hour changes how fast is driven, so even without a sign it is worked out again. */
  static final Duration KEPT_MAX = Duration.ofSeconds(10);

  /** One picture a minute is remembered for the trend, this many of them. */
  static final int EARLIER_MAX = 61;

  /** A look takes at most one part in this many of the time. */
  private static final int SHARE_OF_TIME = 10;

  private static final Logger LOG = LoggerFactory.getLogger(CoverWatch.class);

  private final Supplier<State> state;
  private final Supplier<Instant> coreTime;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final CoverPolicy policy;
  private final Duration every;
  private final Deque<CoverFigures> earlier = new ArrayDeque<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("cover").factory());
  private volatile @Nullable Now now;
  private volatile String missing = "cover is being worked out for the first time; ask again";
  private @Nullable Prepared prepared;

  /** What is looked at only when pack or stations change. */
  private record Prepared(Region region, Object stations, CoverGround ground, CoverForce force) {}

  /** The last look. */
  private record Now(
      Instant checkedAt, RoadGraph roads, CoverPicture picture, @Nullable CoverFigures earlier) {}

  CoverWatch(
      Supplier<State> state,
      Supplier<Instant> coreTime,
      LastSeen lastSeen,
      Regions regions,
      CoverPolicy policy) {
    this(state, coreTime, lastSeen, regions, policy, EVERY);
  }

  /** Looks in another rhythm. */
  CoverWatch(
      Supplier<State> state,
      Supplier<Instant> coreTime,
      LastSeen lastSeen,
      Regions regions,
      CoverPolicy policy,
      Duration every) {
    this.every = every;
    this.state = state;
    this.coreTime = coreTime;
    this.lastSeen = lastSeen;
    this.regions = regions;
    this.policy = policy;
  }

  /** Begins to look. */
  void start() {
    lookAfter(every.toMillis());
  }

  private void look() {
    long begin = System.nanoTime();
    try {
      refresh(state.get());
    } catch (QueryUnavailable e) {
      missing = "there is no cover: " + e.getMessage();
      now = null;
    } catch (RuntimeException e) {
      // Without cover the service goes on; the next look may succeed.
      missing = "cover could not be worked out; the core's log says why";
      now = null;
      LOG.atError().setCause(e).log("cover could not be worked out");
    } finally {
      long took = (System.nanoTime() - begin) / 1_000_000;
      long wait = Math.max(every.toMillis(), took * (SHARE_OF_TIME - 1));
      lookAfter(wait);
    }
  }

  private void lookAfter(long millis) {
    try {
      var _ = thread.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.atDebug().log("the core closes, cover is not looked at any more");
    }
  }

  private void refresh(State current) {
    if (current.settings().pack() == null) {
      throw new QueryUnavailable("no region pack is in force; import one and activate it");
    }
    var at = coreTime.get();
    now = regions.ask(current, region -> next(current, region, at));
  }

  private Now next(State current, Region region, Instant at) {
    var on = prepared(current, region);
    var units = on.force.units(current, lastSeen::of, at);
    var before = now;
    var picture = before == null ? null : before.picture;
    boolean isSame =
        before != null
            && picture != null
            && before.roads.equals(region.roads().graph())
            && picture.ground() == on.ground
            && picture.units().equals(CoverPicture.ordered(units))
            && picture.figures().at().plus(KEPT_MAX).isAfter(at);
    if (picture == null || !isSame) {
      picture = CoverPicture.of(region.roads(), on.ground, policy, current.eta(), units, at);
    }
    remember(picture.figures(), at);
    return new Now(
        at, region.roads().graph(), picture, earlier.isEmpty() ? null : earlier.getFirst());
  }

  private Prepared prepared(State current, Region region) {
    var known = prepared;
    if (known != null && known.region == region && known.stations.equals(current.stations())) {
      return known;
    }
    long begin = System.nanoTime();
    try {
      var ground = CoverGround.of(region.graph(), region.demand(), current);
      var force = new CoverForce(region.roads(), policy);
      var made = new Prepared(region, current.stations(), ground, force);
      prepared = made;
      LOG.atInfo()
          .addKeyValue("hash", region.hash())
          .addKeyValue("millis", (System.nanoTime() - begin) / 1_000_000)
          .log("the ground of cover is shared out");
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(CoverFigures figures, Instant at) {
    var last = earlier.peekLast();
    if (last == null || Duration.between(last.at(), at).toSeconds() >= 60) {
      earlier.addLast(figures);
      if (earlier.size() > EARLIER_MAX) {
        earlier.removeFirst();
      }
    }
  }

  /** The last picture; throws {@link QueryUnavailable} while there is none. */
  CoverPicture picture() {
    return known().picture;
  }

  CoverNow figures() {
    var known = known();
    return new CoverNow(known.checkedAt, known.picture.figures(), known.earlier);
  }

  private Now known() {
    var known = now;
    if (known == null) {
      throw new QueryUnavailable(missing);
    }
    return known;
  }

  /** What a unit costs the cover by the last picture; nothing while there is none. */
  int priceSeconds(UnitId unit) {
    var known = now;
    return known == null ? 0 : known.picture.seconds(unit);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
