package fengsui.protocol.query;

import fengsui.domain.geo.LonLat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where water can be drawn. */
public interface WaterSources {
  /**
   * Water to draw from.
   *
   * @param kind HYDRANT, WATER_CRANE, POOL, NATURAL
   * @param flowLitersPerSecond -1 when unknown
   * @param pressureKilopascals -1 when unknown
   */
  record Water(
      String id,
      String kind,
      LonLat point,
      int flowLitersPerSecond,
      int pressureKilopascals,
      int metersAway) {}

  /** Nearest first by air. */
  CompletableFuture<List<Water>> near(LonLat point, int limit);

  /** All water sources of the region pack, for the map. */
  CompletableFuture<List<Water>> all();
}
