package fengsui.mobile;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.WaterSources;
import fengsui.protocol.query.Ways;
import fengsui.protocol.testing.UnaskedQueries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers of a tiny town: one way, one hydrant, and the pack's files of a folder. */
final class TownQueries extends UnaskedQueries implements Ways, WaterSources {
  static final Way WAY =
      new Way(
          75,
          600,
          List.of(82.07, 44.9, 82.075, 44.904),
          List.of(new Step("DEPART", "团结路", 600, 75, 0), new Step("ARRIVE", "", 0, 0, 1)));

  static final Water HYDRANT =
      new Water("H1", "HYDRANT", new LonLat(82.0751, 44.9041), 15, 300, 14);

  private final Path pack;

  TownQueries(Path pack) {
    this.pack = pack;
  }

  @Override
  public Ways ways() {
    return this;
  }

  @Override
  public WaterSources water() {
    return this;
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    return CompletableFuture.completedFuture(
        unit.value().equals("R13") ? Optional.empty() : Optional.of(WAY));
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    throw unasked("way between points");
  }

  @Override
  public CompletableFuture<List<Water>> all() {
    throw unasked("all water");
  }

  @Override
  public CompletableFuture<List<Water>> near(LonLat point, int limit) {
    return CompletableFuture.completedFuture(List.of(HYDRANT));
  }

  @Override
  public Optional<Path> packFile(String name) {
    return Optional.of(pack.resolve(name)).filter(Files::exists);
  }
}
