package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.query.Places;
import fengsui.region.gazetteer.FoundPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Places of the gazetteer in force, and typed coordinates. */
final class PlaceAnswers implements Places {
  private final QueryThreads threads;
  private final Regions regions;

  PlaceAnswers(QueryThreads threads, Regions regions) {
    this.threads = threads;
    this.regions = regions;
  }

  @Override
  public CompletableFuture<List<Place>> find(String text, @Nullable LonLat near, int limit) {
    var point = Coordinates.read(text);
    if (point.isPresent()) {
      return CompletableFuture.completedFuture(List.of(Coordinates.place(point.get(), near)));
    }
    int most = Math.clamp(limit, 1, PLACES_MAX);
    return threads.answer(
        now ->
            regions.ask(now, region -> region.gazetteer().search(text, near, most)).stream()
                .map(PlaceAnswers::place)
                .toList());
  }

  @Override
  public CompletableFuture<Optional<Place>> at(LonLat point) {
    return threads.answer(
        now ->
            regions.ask(now, region -> region.gazetteer().nearest(point)).map(PlaceAnswers::place));
  }

  private static Place place(FoundPlace found) {
    var matched = new ArrayList<Integer>();
    found.highlights().forEach(range -> matched.addAll(List.of(range.from(), range.to())));
    int away = (int) Math.round(found.distanceMeters().orElse(-1));
    return new Place(
        found.kind().name(), found.label(), found.town(), found.lonLat(), away, matched);
  }
}
