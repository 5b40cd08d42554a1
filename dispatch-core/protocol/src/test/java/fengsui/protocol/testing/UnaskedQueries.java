package fengsui.protocol.testing;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Expects no question; a test answers those that it does expect. */
public abstract class UnaskedQueries implements QueryPort {
  @Override
  public CompletableFuture<Recommendation> recommend(
      RecommendRequest request, @Nullable AreaId area) {
    throw unasked("recommend");
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    throw unasked("way to an incident");
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    throw unasked("way between points");
  }

  @Override
  public CompletableFuture<List<Place>> places(String text, @Nullable LonLat near, int limit) {
    throw unasked("places");
  }

  @Override
  public CompletableFuture<Optional<Place>> placeAt(LonLat point) {
    throw unasked("placeAt");
  }

  @Override
  public CompletableFuture<List<Water>> water(LonLat point, int limit) {
    throw unasked("water near a point");
  }

  @Override
  public CompletableFuture<List<Water>> water() {
    throw unasked("all water");
  }

  @Override
  public CompletableFuture<List<LikelyDuplicate>> duplicates(
      LonLat point, @Nullable IncidentKind kind) {
    throw unasked("duplicates");
  }

  @Override
  public Optional<Path> packFile(String name) {
    throw unasked("packFile");
  }

  private static UnsupportedOperationException unasked(String question) {
    return new UnsupportedOperationException("this test expects nobody to ask: " + question);
  }
}
