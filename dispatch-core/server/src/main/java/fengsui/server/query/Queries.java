package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.protocol.Position;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.QueryPort;
import fengsui.protocol.QueryUnavailable;
import fengsui.region.gazetteer.FoundPlace;
import fengsui.response.Ask;
import fengsui.response.ForceWeights;
import fengsui.response.UnitPlace;
import fengsui.roads.Route;
import fengsui.roads.TravelTimes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the edges' questions from the newest State, the last positions and the region pack, on
 * threads of its own, so that no question delays a decision.
 */
public final class Queries implements QueryPort, AutoCloseable {
  /** Questions that may wait; one more is refused. */
  static final int WAITING_MAX = 2_000;

  /** Given recommendations that are kept, so that an order can be explained by what was shown. */
  static final int SHOWN_MAX = 2_000;

  /** No unit of a prefecture is further from its station; such a position is a fault. */
  static final double FROM_STATION_METERS_MAX = 500_000;

  private static final int THREADS = 2;
  private static final int WARM_UP_ROUNDS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Queries.class);

  private final Supplier<State> state;
  private final Supplier<Instant> coreTime;
  private final InstantSource clock;
  private final PositionFeed positions;
  private final Regions regions;
  private final ThreadPoolExecutor threads;
  private final Map<RecommendationId, Shown> shown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecommendationId, Shown> eldest) {
          return size() > SHOWN_MAX;
        }
      };

  /**
   * Answers from these sources.
   *
   * @param clock the time by which positions were received; it must not step
   * @param packsFolder folder of all region packs
   * @param weights what makes one proposal better than another
   */
  public Queries(
      Supplier<State> state,
      Supplier<Instant> coreTime,
      InstantSource clock,
      PositionFeed positions,
      Path packsFolder,
      ForceWeights weights) {
    this.clock = clock;
    this.state = state;
    this.coreTime = coreTime;
    this.positions = positions;
    this.regions = new Regions(packsFolder, weights);
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("query-", 1).factory());
  }

  @Override
  public CompletableFuture<Recommendation> recommend(
      RecommendRequest request, @Nullable AreaId area) {
    return answer(now -> recommend(now, request, area));
  }

  private Recommendation recommend(State now, RecommendRequest request, @Nullable AreaId area) {
    var id = new RecommendationId("R-" + UUID.randomUUID());
    var exclude = Set.copyOf(request.exclude());
    var incident = request.incident();
    var ask =
        incident == null
            ? form(id, now, request, exclude, area)
            : Ask.forIncident(
                id, now, known(now, incident), exclude, area, request.version(), coreTime.get());
    var answer = recommend(now, ask);
    synchronized (shown) {
      shown.put(
          answer.id(),
          new Shown(ask.incident() == null ? null : ask.incident().id(), ask.point(), answer));
    }
    return answer;
  }

  private Recommendation recommend(State now, Ask ask) {
    return regions.ask(now, region -> region.recommender().recommend(now, ask, this::lastSeen));
  }

  /**
   * The recommendation that was given lately under this id for this incident, or for a form at its
   * place; empty when it was for something else, or once {@link #SHOWN_MAX} newer ones were given.
   */
  Optional<Recommendation> shown(RecommendationId id, IncidentId incident) {
    Shown found;
    synchronized (shown) {
      found = shown.get(id);
    }
    var place = state.get().incidents().find(incident).map(i -> i.location().point());
    return Optional.ofNullable(found)
        .filter(
            s ->
                s.incident == null
                    ? place.filter(s.point::equals).isPresent()
                    : s.incident.equals(incident))
        .map(Shown::answer);
  }

  private record Shown(@Nullable IncidentId incident, LonLat point, Recommendation answer) {}

  /**
   * Opens the region pack in force in the background, so that the first question finds it open. The
   * answer is whether it is open now; why it cannot be is in the log.
   */
  public CompletableFuture<Boolean> openPack() {
    return answer(regions::openFor)
        .exceptionally(
            e -> {
              var cause = e.getCause() == null ? e : e.getCause();
              var line = LOG.atError().addKeyValue("why", cause.getMessage());
              (cause instanceof QueryUnavailable ? line : line.setCause(e))
                  .log("no proposals, no places: the pack is not open");
              return false;
            });
  }

  /** Seconds that opening the pack in force took; NaN as long as none was opened. */
  public double packOpenSeconds() {
    return regions.openSeconds();
  }

  /**
   * Asks a few questions in advance, so that the first call of the day is not answered by cold
   * code. Returns at once.
   */
  public void warmUp() {
    // A pack that cannot be opened is told of by openPack.
    var _ = answer(this::warmUp);
  }

  private boolean warmUp(State now) {
    var station = now.stations().iterator();
    var plan = now.plans().iterator();
    if (now.settings().pack() == null || !station.hasNext() || !plan.hasNext()) {
      return false;
    }
    var point = station.next().place();
    var card = plan.next();
    var kind = card.kinds().iterator().next();
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      var form = new RecommendRequest(null, kind, card.level(), point, List.of(), i);
      recommend(now, form, null);
      regions.ask(now, region -> region.gazetteer().search("bjl 1", point, PLACES_MAX));
    }
    return true;
  }

  private Ask form(
      RecommendationId id,
      State now,
      RecommendRequest request,
      Set<UnitId> exclude,
      @Nullable AreaId area) {
    var kind = request.kind();
    var level = request.level();
    var point = request.point();
    if (kind == null || level == null || point == null) {
      throw new IllegalArgumentException("a form needs kind, level and point");
    }
    var lines = Requirements.planFor(now, kind, level).map(plan -> plan.lines()).orElse(List.of());
    return new Ask(
        id, null, point, lines, List.of(), exclude, area, request.version(), coreTime.get());
  }

  /**
   * Proposes what this person could order for an incident as it is now, and keeps nothing; for the
   * explanation of an order.
   */
  CompletableFuture<Recommendation> recommendNow(IncidentId incident, PersonId author) {
    return answer(
        now -> {
          var id = new RecommendationId("R-" + UUID.randomUUID());
          var area = now.people().find(author).map(Person::area).orElse(null);
          var ask =
              Ask.forIncident(id, now, known(now, incident), Set.of(), area, 0, coreTime.get());
          return recommend(now, ask);
        });
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    return answer(
        now -> {
          var known = known(now, unit);
          var to = known(now, incident).location().point();
          var seen = positions.latest(unit);
          var from =
              seen.map(Position::point)
                  .orElseGet(() -> now.station(known.definition().station()).place());
          double heading = seen.map(Queries::heading).orElse(TravelTimes.HEADING_UNKNOWN);
          return way(now, known, from, heading, to);
        });
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    return answer(now -> way(now, known(now, unit), from, TravelTimes.HEADING_UNKNOWN, to));
  }

  private Optional<Way> way(State now, Unit unit, LonLat from, double heading, LonLat to) {
    var vehicleClass = unit.definition().vehicleClass();
    return regions.ask(now, region -> way(region.roads(), vehicleClass, from, heading, to));
  }

  private static Optional<Way> way(
      TravelTimes roads, VehicleClass vehicleClass, LonLat from, double heading, LonLat to) {
    return roads
        .snap(from, heading, vehicleClass)
        .flatMap(snap -> roads.destination(to, vehicleClass).routeFrom(snap))
        .map(Queries::way);
  }

  private static Way way(Route route) {
    var points = new ArrayList<Double>(2 * route.geometry().size());
    for (var point : route.geometry()) {
      points.add(point.lon());
      points.add(point.lat());
    }
    var steps =
        route.steps().stream()
            .map(
                s -> new Step(s.turn().name(), s.street(), s.meters(), s.seconds(), s.pointIndex()))
            .toList();
    return new Way(route.travelSeconds(), route.meters(), points, steps);
  }

  @Override
  public CompletableFuture<List<Place>> places(String text, @Nullable LonLat near, int limit) {
    var point = Coordinates.read(text);
    if (point.isPresent()) {
      return CompletableFuture.completedFuture(List.of(Coordinates.place(point.get(), near)));
    }
    int most = Math.clamp(limit, 1, PLACES_MAX);
    return answer(
        now ->
            regions.ask(now, region -> region.gazetteer().search(text, near, most)).stream()
                .map(Queries::place)
                .toList());
  }

  @Override
  public CompletableFuture<Optional<Place>> placeAt(LonLat point) {
    return answer(
        now -> regions.ask(now, region -> region.gazetteer().nearest(point)).map(Queries::place));
  }

  private static Place place(FoundPlace found) {
    var matched = new ArrayList<Integer>();
    found.highlights().forEach(range -> matched.addAll(List.of(range.from(), range.to())));
    int away = (int) Math.round(found.distanceMeters().orElse(-1));
    return new Place(
        found.kind().name(), found.label(), found.town(), found.lonLat(), away, matched);
  }

  @Override
  public CompletableFuture<List<Water>> water(LonLat point, int limit) {
    return answer(now -> regions.ask(now, region -> region.nearestWater(point, limit)));
  }

  @Override
  public CompletableFuture<List<Water>> water() {
    return answer(now -> regions.ask(now, Region::water));
  }

  @Override
  public CompletableFuture<List<LikelyDuplicate>> duplicates(
      LonLat point, @Nullable IncidentKind kind) {
    return answer(now -> Likeness.of(now, point, kind, coreTime.get()));
  }

  @Override
  public Optional<Path> packFile(String name) {
    var now = state.get();
    return now.settings().pack() == null
        ? Optional.empty()
        : regions.ask(now, region -> region.file(name));
  }

  private Optional<UnitPlace> lastSeen(UnitId unit) {
    return positions
        .latest(unit)
        .filter(seen -> isPlausible(unit, seen.point()))
        .map(
            seen -> {
              long age =
                  Math.max(0, Duration.between(seen.receivedAt(), clock.instant()).toSeconds());
              return new UnitPlace(
                  seen.point(), heading(seen), (int) Math.min(Integer.MAX_VALUE, age));
            });
  }

  /** A receiver that lost its satellites says (0, 0) and the like; then the station counts. */
  private boolean isPlausible(UnitId id, LonLat point) {
    var now = state.get();
    return now.units()
        .find(id)
        .map(unit -> now.station(unit.definition().station()).place())
        .filter(station -> station.metersTo(point) <= FROM_STATION_METERS_MAX)
        .isPresent();
  }

  private static double heading(Position position) {
    return position.headingDegrees() < 0 ? TravelTimes.HEADING_UNKNOWN : position.headingDegrees();
  }

  private static Incident known(State now, IncidentId id) {
    return now.incidents()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("incident is not known: " + id.value()));
  }

  private static Unit known(State now, UnitId id) {
    return now.units()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("unit is not known: " + id.value()));
  }

  /** One answer from one State. */
  private interface Answer<T> {
    T from(State now);
  }

  private <T> CompletableFuture<T> answer(Answer<T> answer) {
    try {
      return CompletableFuture.supplyAsync(() -> answer.from(state.get()), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new QueryUnavailable(WAITING_MAX + " questions are waiting already; ask again later", e));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    regions.close();
  }
}
