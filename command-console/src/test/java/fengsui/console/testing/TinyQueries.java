package fengsui.console.testing;

import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryPort;
import fengsui.protocol.query.Advices;
import fengsui.protocol.query.Arrivals;
import fengsui.protocol.query.Covers;
import fengsui.protocol.query.Duplicates;
import fengsui.protocol.query.JointProposals;
import fengsui.protocol.query.Places;
import fengsui.protocol.query.PlanPreviews;
import fengsui.protocol.query.PlanPreviews.ChangedCase;
import fengsui.protocol.query.PlanPreviews.PastCase;
import fengsui.protocol.query.PlanPreviews.PlanPreview;
import fengsui.protocol.query.Proposals;
import fengsui.protocol.query.RoadPreviews;
import fengsui.protocol.query.WaterSources;
import fengsui.protocol.query.Ways;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers every question with one fixed thing; a proposal's id tells the area it was asked for. */
public final class TinyQueries
    implements QueryPort, Proposals, Ways, Places, WaterSources, RoadPreviews {
  private final Path tiles;

  /** With this file as base map. */
  public TinyQueries(Path tiles) {
    this.tiles = tiles;
  }

  @Override
  public Proposals proposals() {
    return this;
  }

  @Override
  public Advices advices() {
    return (area, after, worth) -> now(new Advices.Look(List.of(), List.of(), null));
  }

  @Override
  public JointProposals jointProposals() {
    var saved = new JointProposal.JointSaving(0, 0);
    return area -> now(new JointProposal(1, List.of(), 0, 0, 0, 0, 0, saved, true, List.of(), 1));
  }

  @Override
  public Ways ways() {
    return this;
  }

  @Override
  public Places places() {
    return this;
  }

  @Override
  public WaterSources water() {
    return this;
  }

  @Override
  public RoadPreviews roads() {
    return this;
  }

  @Override
  public CompletableFuture<RoadPreview> preview(RoadDraft draft, AreaId area) {
    return now(new RoadPreview(0, 0, List.of(), List.of(), CutOff.NOTHING));
  }

  @Override
  public CompletableFuture<List<TouchedRoads>> touched() {
    return now(List.of());
  }

  @Override
  public Duplicates duplicates() {
    return (point, kind) -> now(List.of());
  }

  /** Tells by the number of incidents read whether it was asked for an area. */
  @Override
  public Arrivals arrivals() {
    return area ->
        now(
            new Arrivals.ArrivalReport(
                Instant.EPOCH,
                EtaModel.DEFAULT,
                List.of(),
                null,
                area == null ? 0 : 1,
                EtaErrors.NONE,
                EtaErrors.NONE,
                EtaErrors.NONE,
                List.of(),
                List.of(),
                List.of()));
  }

  @Override
  public Covers cover() {
    return new TinyCovers();
  }

  @Override
  public PlanPreviews planPreviews() {
    return (change, cases) ->
        now(
            new PlanPreview(
                cases.size(),
                cases.size(),
                0,
                0,
                cases.stream().map(TinyQueries::changed).limit(PlanPreviews.SHOWN_MAX).toList(),
                1));
  }

  private static ChangedCase changed(PastCase past) {
    return new ChangedCase(
        past.id(),
        past.kind(),
        past.level(),
        past.area(),
        past.receivedAt(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  @Override
  public CompletableFuture<Recommendation> recommend(
      RecommendRequest request, @Nullable AreaId area) {
    return now(
        new Recommendation(
            new RecommendationId(area == null ? "everywhere" : "within-" + area.value()),
            1,
            request.version(),
            List.of(),
            -1,
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of(),
            true,
            true,
            0,
            1,
            null,
            false));
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident) {
    return now(Optional.of(new Way(60, 600, List.of(82.0, 44.9, 82.1, 44.9), List.of())));
  }

  @Override
  public CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to) {
    return now(Optional.empty());
  }

  @Override
  public CompletableFuture<List<Place>> find(String text, @Nullable LonLat near, int limit) {
    var place = new Place("STREET", "北京路", "博乐", new LonLat(82.07, 44.9), -1, List.of(0, 2));
    return now(List.of(place));
  }

  @Override
  public CompletableFuture<Optional<Place>> at(LonLat point) {
    return now(Optional.empty());
  }

  @Override
  public CompletableFuture<List<Water>> near(LonLat point, int limit) {
    return all();
  }

  @Override
  public CompletableFuture<List<Water>> all() {
    return now(List.of(new Water("H-1", "HYDRANT", new LonLat(82.07, 44.9), 15, 300, 10)));
  }

  @Override
  public Optional<Path> packFile(String name) {
    return name.equals("basemap.pmtiles") ? Optional.of(tiles) : Optional.empty();
  }

  private static <T> CompletableFuture<T> now(T value) {
    return CompletableFuture.completedFuture(value);
  }
}
