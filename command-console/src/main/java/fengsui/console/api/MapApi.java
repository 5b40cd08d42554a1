package fengsui.console.api;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.ConsoleConfig;
import fengsui.edge.access.Allowed;
import fengsui.edge.answer.BaseMap;
import fengsui.protocol.QueryPort;
import fengsui.protocol.Replica;
import fengsui.protocol.query.WaterSources.Water;
import fengsui.protocol.wire.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What the map shows of the region pack in force: its tiles and its water. */
@RestController
public final class MapApi {
  /** Most waters in an answer about one point. */
  static final int WATERS_MAX = 100;

  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate().mustRevalidate();

  private record Encoded(String hash, String json) {}

  private final QueryPort queries;
  private final Replica replica;
  private volatile @Nullable Encoded water;

  MapApi(ConsoleConfig config) {
    this.queries = config.queries();
    this.replica = config.replica();
  }

  /** The base map. Spring answers ranges of it. */
  @GetMapping("/map/basemap.pmtiles")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  ResponseEntity<Resource> basemap(HttpServletRequest request) throws IOException {
    return BaseMap.answer(queries, request.getHeader(HttpHeaders.RANGE), CACHE);
  }

  @GetMapping("/api/v1/water")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  @Nullable ResponseEntity<byte[]> water(WebRequest request) {
    var hash = packHash();
    if (request.checkNotModified("W/\"water-" + hash + '"')) {
      return null;
    }
    var known = water;
    if (known == null || !known.hash.equals(hash)) {
      known = new Encoded(hash, Wire.text(Waiting.answer(queries.water().all())));
      water = known;
    }
    return ResponseEntity.ok()
        .cacheControl(CACHE)
        .contentType(MediaType.APPLICATION_JSON)
        .body(known.json.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/v1/water/near")
  @Allowed(roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR})
  List<Water> waterNear(
      @RequestParam("point") String point,
      @RequestParam(name = "limit", defaultValue = "20") int limit) {
    return Waiting.answer(
        queries.water().near(Points.read("point", point), Points.limit(limit, WATERS_MAX)));
  }

  private String packHash() {
    var pack = replica.state().settings().pack();
    return pack == null ? "none" : pack.hash();
  }
}
