package fengsui.mobile;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers of a tiny town: one way, one hydrant, and the pack's files of a folder. */
record TownQueries(Path pack) implements QueryPort {
  static final Way WAY =
      new Way(
          75,
          600,
          List.of(82.07, 44.9, 82.075, 44.904),
          List.of(new Step("DEPART", "团结路", 600, 75, 0), new Step("ARRIVE", "", 0, 0, 1)));

  static final Water HYDRANT =
      new Water("H1", "HYDRANT", new LonLat(82.0751, 44.9041), 15, 300, 14);

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    return CompletableFuture.completedFuture(
        unit.value().equals("R13") ? Optional.empty() : Optional.of(WAY));
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public CompletableFuture<List<Water>> water(LonLat point, int limit) {
    return CompletableFuture.completedFuture(List.of(HYDRANT));
  }

  @Override
  public CompletableFuture<List<Water>> water() {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public CompletableFuture<Recommendation> recommend(RecommendRequest request) {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public CompletableFuture<List<Place>> places(String text, @Nullable LonLat near, int limit) {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public CompletableFuture<Optional<Place>> placeAt(LonLat point) {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public CompletableFuture<List<LikelyDuplicate>> duplicates(
      LonLat point, @Nullable IncidentKind kind) {
    throw new UnsupportedOperationException("not asked by phones");
  }

  @Override
  public Optional<Path> packFile(String name) {
    return Optional.of(pack.resolve(name)).filter(Files::exists);
  }
}
