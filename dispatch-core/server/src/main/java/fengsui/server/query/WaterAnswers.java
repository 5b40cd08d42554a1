package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.query.WaterSources;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Water sources of the pack in force. */
final class WaterAnswers implements WaterSources {
  private final QueryThreads threads;
  private final Regions regions;

  WaterAnswers(QueryThreads threads, Regions regions) {
    this.threads = threads;
    this.regions = regions;
  }

  @Override
  public CompletableFuture<List<Water>> near(LonLat point, int limit) {
    return threads.answer(now -> regions.ask(now, region -> region.nearestWater(point, limit)));
  }

  @Override
  public CompletableFuture<List<Water>> all() {
    return threads.answer(now -> regions.ask(now, Region::water));
  }
}
