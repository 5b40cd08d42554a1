package fengsui.server.query;

import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import fengsui.domain.state.Table;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Covers;
import fengsui.response.arrival.ForceCurve;
import fengsui.response.cover.CoverPicture;
import fengsui.response.cover.MoveUpSearch;
import fengsui.response.cover.RoadsByTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers about cover from the watch's last picture, and about arrivals from now. */
final class CoverAnswers implements Covers {
  private final QueryThreads threads;
  private final Supplier<Instant> coreTime;
  private final LastSeen lastSeen;
  private final Regions regions;
  private final CoverWatch watch;
  private volatile @Nullable PastCovers past;

  private volatile @Nullable Moves lastMoves;

  /** The last answer; many seats look at the same picture and units. */
  private record Moves(
      CoverPicture picture, Table<UnitId, Unit> units, AreaId area, MoveUps found) {
    @SuppressWarnings("ReferenceEquality") // Unchanged parts of State are the same objects.
    boolean isFor(CoverPicture asked, State now, AreaId by) {
      return picture == asked && units == now.units() && area.equals(by);
    }
  }

  CoverAnswers(
      QueryThreads threads,
      Supplier<Instant> coreTime,
      LastSeen lastSeen,
      Regions regions,
      CoverWatch watch) {
    this.threads = threads;
    this.coreTime = coreTime;
    this.lastSeen = lastSeen;
    this.regions = regions;
    this.watch = watch;
  }

  /** From where the past is read; before the first question about it, and once. */
  void use(PastCovers covers) {
    past = covers;
  }

  private PastCovers past() {
    var known = past;
    if (known == null) {
      throw new QueryUnavailable("the core is starting");
    }
    return known;
  }

  @Override
  public CompletableFuture<CoverThen> asOf(PastOrder order) {
    return past().cover(order);
  }

  @Override
  public CompletableFuture<RoadBands> roadsAsOf(PastOrder order, @Nullable Bounds within) {
    return past().roads(order, within);
  }

  @Override
  public CompletableFuture<CoverNow> now() {
    return threads.answer(_ -> watch.figures());
  }

  @Override
  public CompletableFuture<RoadBands> roads(@Nullable Bounds within) {
    return threads.answer(_ -> watch.picture().bands(within));
  }

  @Override
  public CompletableFuture<CoverHole> hole(List<UnitId> units) {
    return threads.answer(_ -> watch.picture().without(Set.copyOf(units)));
  }

  @Override
  public CompletableFuture<MoveUps> moveUps(AreaId area) {
    return threads.answerLong(
        now -> {
          var picture = watch.picture();
          var known = lastMoves;
          if (known != null && known.isFor(picture, now, area)) {
            return known.found;
          }
          var found =
              regions.ask(
                  now,
                  region ->
                      MoveUpSearch.of(
                          region.roads(),
                          picture,
                          now,
                          unit -> now.contains(area, now.areaOf(unit))));
          lastMoves = new Moves(picture, now.units(), area, found);
          return found;
        });
  }

  @Override
  public CompletableFuture<RoadBands> isochrones(IsochroneRequest request) {
    return threads.answerLong(
        now -> {
          var ground = watch.picture().ground();
          return regions.ask(
              now,
              region ->
                  RoadsByTime.isochrones(
                      region.roads(),
                      ground,
                      request.from(),
                      request.vehicleClass(),
                      request.minutes(),
                      now.eta(),
                      coreTime.get()));
        });
  }

  @Override
  public CompletableFuture<ForceArrival> forceArrival(LonLat point, AreaId area) {
    return threads.answer(now -> curve(now, point, null, area));
  }

  @Override
  public CompletableFuture<ForceArrival> forceArrival(IncidentId incident, AreaId area) {
    return threads.answer(
        now -> {
          var known = Known.incident(now, incident);
          return curve(now, known.location().point(), known, area);
        });
  }

  private ForceArrival curve(State now, LonLat point, @Nullable Incident incident, AreaId area) {
    return regions.ask(
        now,
        region ->
            new ForceCurve(region.recommender().force())
                .curve(
                    now,
                    point,
                    incident,
                    unit -> now.contains(area, now.areaOf(unit)),
                    lastSeen::of,
                    coreTime.get()));
  }
}
