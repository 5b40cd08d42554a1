package fengsui.mobile.api;

import fengsui.mobile.access.Open;
import fengsui.mobile.access.Refusal;
import fengsui.protocol.QueryPort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The base map, which is public data and holds nothing of the service. */
@RestController
@RequestMapping("/api/v1/map")
@Tag(name = "Map", description = "The base map of the region pack in force.")
public class MapApi {
  private static final MediaType PMTILES = MediaType.parseMediaType("application/vnd.pmtiles");

  private final QueryPort queries;

  public MapApi(QueryPort queries) {
    this.queries = queries;
  }

  @Open
  @GetMapping("/basemap.pmtiles")
  @Operation(
      summary = "The base map",
      description = "Vector tiles in one PMTiles file; ask for parts of it with the header Range.")
  public ResponseEntity<Resource> basemap() throws IOException {
    var file =
        queries
            .packFile("basemap.pmtiles")
            .filter(Files::isRegularFile)
            .orElseThrow(() -> Refusal.notFound("", "no region pack is in force"));
    var tag = Long.toHexString(Files.size(file)) + "-" + Long.toHexString(modifiedMillis(file));
    return ResponseEntity.ok()
        .contentType(PMTILES)
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(new FileSystemResource(file));
  }

  private static long modifiedMillis(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }
}
