package fengsui.edge.answer;

import fengsui.edge.access.Refusal;
import fengsui.protocol.QueryPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers the base map of the region pack in force in the parts that are asked for. */
public final class BaseMap {
  private static final String FILE = "basemap.pmtiles";
  private static final MediaType PMTILES = MediaType.parseMediaType("application/vnd.pmtiles");

  private BaseMap() {}

  /**
   * The file for Spring, which answers the parts.
   *
   * @param range the header, null for the whole file; one that fits nowhere is refused
   */
  public static ResponseEntity<Resource> answer(
      QueryPort queries, @Nullable String range, CacheControl cache) throws IOException {
    var file = queries.packFile(FILE).filter(Files::isRegularFile).orElse(null);
    if (file == null) {
      throw Refusal.notFound("", "no region pack is in force; import one and activate it");
    }
    var resource = new FileSystemResource(file);
    if (range != null) {
      check(range, resource);
    }
    return ResponseEntity.ok()
        .contentType(PMTILES)
        .eTag('"' + tag(file) + '"')
        .cacheControl(cache)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .body(resource);
  }

  /** Taken from the file itself, so that no part of one map is ever kept as a part of the next. */
  private static String tag(Path file) throws IOException {
    return Long.toHexString(Files.size(file))
        + "-"
        + Long.toHexString(Files.getLastModifiedTime(file).toMillis());
  }

  private static void check(String range, Resource resource) throws IOException {
    try {
      HttpRange.toResourceRegions(HttpRange.parseRanges(range), resource);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrongRange(resource.contentLength());
    }
  }
}
