package fengsui.server.query;

import fengsui.db.DatabaseUnavailable;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.geo.Bounds;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.road.RoadControl;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitStatus;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Covers.CoverThen;
import fengsui.protocol.query.Covers.PastOrder;
import fengsui.response.UnitPlace;
import fengsui.response.cover.CoverForce;
import fengsui.response.cover.CoverGround;
import fengsui.response.cover.CoverPicture;
import fengsui.response.cover.CoverPolicy;
import fengsui.roads.RoadTimes;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cover as it was before decisions of the past: from the State of that moment, its road controls
 * and model, and where the decision's basis says that units stood. Reading the record takes
 * seconds, so it has one thread of its own.
 */
final class PastCovers implements AutoCloseable {
  /** Time for reading the record; seats give up after eight seconds. */
  static final Duration QUESTION_MAX = Duration.ofSeconds(5);

  /** Questions that may wait; one more is refused. */
  static final int WAITING_MAX = 20;

  /** Decisions whose cover is kept: a seat asks for figures, then roads as its map moves. */
  static final int KEPT_MAX = 4;

  private final PastStates states;
  private final Supplier<State> now;
  private final Regions regions;
  private final CoverPolicy policy;
  private final LongSupplier nanos;
  private final Map<Long, Then> kept = new LinkedHashMap<>();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING_MAX),
          Thread.ofPlatform().daemon().name("past-", 1).factory());

  /** What was worked out for one decision, on one region. */
  private record Then(
      Region region,
      CoverPicture picture,
      int placesUnknown,
      boolean otherPack,
      List<RoadControl> controls) {}

  PastCovers(
      PastStates.Records records,
      Supplier<State> now,
      Regions regions,
      CoverPolicy policy,
      LongSupplier nanos) {
    this.states = new PastStates(records);
    this.now = now;
    this.regions = regions;
    this.policy = policy;
    this.nanos = nanos;
    thread.allowCoreThreadTimeOut(true);
  }

  CompletableFuture<CoverThen> cover(PastOrder order) {
    return answer(
        order,
        then ->
            new CoverThen(
                then.picture.without(order.ordered()),
                then.placesUnknown,
                then.otherPack,
                then.controls));
  }

  CompletableFuture<RoadBands> roads(PastOrder order, @Nullable Bounds within) {
    return answer(order, then -> then.picture.bands(within));
  }

  private <T> CompletableFuture<T> answer(PastOrder order, Function<Then, T> question) {
    try {
      return CompletableFuture.supplyAsync(() -> available(order, question), thread);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new QueryUnavailable(WAITING_MAX + " questions are waiting already; ask again later", e));
    }
  }

  private <T> T available(PastOrder order, Function<Then, T> question) {
    try {
      long begin = nanos.getAsLong();
      var then =
          states.before(order.number(), () -> nanos.getAsLong() - begin > QUESTION_MAX.toNanos());
      return regions.ask(now.get(), region -> question.apply(then(region, then, order)));
    } catch (DatabaseUnavailable e) {
      throw new QueryUnavailable("the archive cannot be read now: " + e.getMessage(), e);
    }
  }

  private Then then(Region region, State state, PastOrder order) {
    var known = kept.get(order.number());
    if (known != null && known.region == region) {
      return known;
    }
    var made = make(region, state, order);
    kept.put(order.number(), made);
    for (Iterator<Long> oldest = kept.keySet().iterator(); kept.size() > KEPT_MAX; ) {
      oldest.next();
      oldest.remove();
    }
    return made;
  }

  private Then make(Region region, State state, PastOrder order) {
    var roads = new RoadTimes(region.roads().under(state, order.at()));
    var places = new HashMap<UnitId, UnitThen>();
    order.places().forEach(place -> places.put(place.unit(), place));
    var units =
        new CoverForce(roads, policy)
            .units(
                state,
                unit -> Optional.ofNullable(places.get(unit)).flatMap(PastCovers::seen),
                order.at());
    try {
      var ground = CoverGround.of(region.graph(), region.demand(), state);
      var picture = CoverPicture.of(roads, ground, policy, state.eta(), units, order.at());
      int unknown = 0;
      for (var unit : state.units()) {
        unknown += isLost(unit, places) ? 1 : 0;
      }
      var pack = state.settings().pack();
      return new Then(
          region,
          picture,
          unknown,
          pack == null || !pack.hash().equals(region.hash()),
          Followed.of(state, order.at()).controls());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<UnitPlace> seen(UnitThen then) {
    return then.positionAgeSeconds() < 0
        ? Optional.empty()
        : Optional.of(
            new UnitPlace(then.point(), TravelTimes.HEADING_UNKNOWN, then.positionAgeSeconds()));
  }

  /** Whether it covered from where nobody knows. */
  private boolean isLost(Unit unit, Map<UnitId, UnitThen> places) {
    return unit.isFree()
        && unit.status() != UnitStatus.IN_QUARTERS
        && policy.covers(unit.definition())
        && !places.containsKey(unit.id());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
