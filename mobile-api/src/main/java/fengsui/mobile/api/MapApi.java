package fengsui.mobile.api;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.answer.BaseMap;
import fengsui.protocol.QueryPort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base map, which is public data and holds nothing of the service. */
@RestController
@RequestMapping("/api/v1/map")
@Tag(name = "Map", description = "The base map of the region pack in force.")
public class MapApi {
  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final QueryPort queries;

  public MapApi(QueryPort queries) {
    this.queries = queries;
  }

  @Allowed(to = To.EVERYONE)
  @GetMapping("/basemap.pmtiles")
  @Operation(
      summary = "The base map",
      description = "Vector tiles in one PMTiles file; ask for parts of it with the header Range.")
  public ResponseEntity<Resource> basemap(@Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    return BaseMap.answer(queries, request.getHeader(HttpHeaders.RANGE), KEPT);
  }
}
