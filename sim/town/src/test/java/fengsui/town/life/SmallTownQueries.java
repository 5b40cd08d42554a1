package fengsui.town.life;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.protocol.query.Duplicates;
import fengsui.protocol.query.Proposals;
import fengsui.protocol.query.Ways;
import fengsui.protocol.testing.UnaskedQueries;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Always proposes E11, whose way anywhere is straight and takes a minute. */
final class SmallTownQueries extends UnaskedQueries implements Proposals, Ways, Duplicates {
  int failNext;
  int nobodyFreeNext;

  @Override
  public Proposals proposals() {
    return this;
  }

  @Override
  public Duplicates duplicates() {
    return this;
  }

  @Override
  public Ways ways() {
    return this;
  }

  @Override
  public CompletableFuture<Recommendation> recommend(
      RecommendRequest request, @Nullable AreaId area) {
    if (failNext > 0) {
      failNext--;
      return CompletableFuture.failedFuture(
          new QueryUnavailable("busy", new IllegalStateException("test")));
    }
    if (nobodyFreeNext > 0) {
      nobodyFreeNext--;
      return CompletableFuture.completedFuture(proposal(request, List.of()));
    }
    var e11 = new Proposed(new UnitId("E11"), 90, 80, 100, 60, -1, List.of("tenders"));
    return CompletableFuture.completedFuture(proposal(request, List.of(e11)));
  }

  private static Recommendation proposal(RecommendRequest request, List<Proposed> chosen) {
    return new Recommendation(
        new RecommendationId("R-1"),
        1,
        request.version(),
        chosen,
        90,
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        true,
        true,
        90,
        10,
        null,
        false);
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    throw unasked("way to an incident");
  }

  @Override
  public CompletableFuture<List<LikelyDuplicate>> likely(
      LonLat point, @Nullable IncidentKind kind) {
    return CompletableFuture.completedFuture(List.of());
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    var points = List.of(from.lon(), from.lat(), to.lon(), to.lat());
    return CompletableFuture.completedFuture(Optional.of(new Way(60, 600, points, List.of())));
  }
}
