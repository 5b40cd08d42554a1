package fengsui.console.testing;

import fengsui.domain.cover.AreaCover;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.CoverShare;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.cover.RoadBand;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.Covers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One road, half of it covered, whoever goes. */
public final class TinyCovers implements Covers {
  private static final CoverShare HALF = new CoverShare(10, List.of(3L, 5L));
  private static final CoverFigures FIGURES =
      new CoverFigures(
          Instant.EPOCH,
          List.of(3, 5),
          1,
          60_000,
          new AreaCover(null, HALF, HALF, HALF),
          List.of(new AreaCover(new AreaId("A-1"), HALF, HALF, HALF)));
  private static final RoadBands ROADS =
      new RoadBands(List.of(new RoadBand(5, List.of(List.of(82.0, 44.9, 82.1, 44.9)))), true);

  @Override
  public CompletableFuture<CoverNow> now() {
    return done(new CoverNow(Instant.EPOCH, FIGURES, null));
  }

  @Override
  public CompletableFuture<RoadBands> roads(@Nullable Bounds within) {
    return done(ROADS);
  }

  @Override
  public CompletableFuture<CoverHole> hole(List<UnitId> units) {
    return done(new CoverHole(units, FIGURES, FIGURES, ROADS));
  }

  @Override
  public CompletableFuture<MoveUps> moveUps(AreaId area) {
    return done(new MoveUps(Instant.EPOCH, List.of(), true));
  }

  @Override
  public CompletableFuture<RoadBands> isochrones(IsochroneRequest request) {
    return done(ROADS);
  }

  @Override
  public CompletableFuture<ForceArrival> forceArrival(LonLat point, AreaId area) {
    return done(new ForceArrival(point, Instant.EPOCH, List.of(), List.of(), List.of()));
  }

  @Override
  public CompletableFuture<ForceArrival> forceArrival(IncidentId incident, AreaId area) {
    return forceArrival(new LonLat(82, 44.9), area);
  }

  @Override
  public CompletableFuture<CoverThen> asOf(PastOrder order) {
    return done(
        new CoverThen(new CoverHole(List.of(), FIGURES, FIGURES, ROADS), 0, false, List.of()));
  }

  @Override
  public CompletableFuture<RoadBands> roadsAsOf(PastOrder order, @Nullable Bounds within) {
    return done(ROADS);
  }

  private static <T> CompletableFuture<T> done(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
