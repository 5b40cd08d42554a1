package fengsui.edge.answer;

import fengsui.edge.access.Refusal;
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

/** Answers a large file in the parts that are asked for. */
public final class FileParts {
  private static final String NO_FILE = "no region pack is in force; import one and activate it";

  private FileParts() {}

  /**
   * The file for Spring, which answers the parts.
   *
   * @param file null when there is none
   * @param range the header, null for the whole file; one that fits nowhere is refused
   * @param tag names this content and no other
   */
  public static ResponseEntity<Resource> of(
      @Nullable Path file, @Nullable String range, String tag, MediaType type, CacheControl cache)
      throws IOException {
    if (file == null || !Files.isRegularFile(file)) {
      throw Refusal.notFound("", NO_FILE);
    }
    var resource = new FileSystemResource(file);
    if (range != null) {
      check(range, resource);
    }
    return ResponseEntity.ok()
        .contentType(type)
        .eTag('"' + tag + '"')
        .cacheControl(cache)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .body(resource);
  }

  private static void check(String range, Resource resource) throws IOException {
    try {
      HttpRange.toResourceRegions(HttpRange.parseRanges(range), resource);
    } catch (IllegalArgumentException e) {
      throw Refusal.wrongRange(resource.contentLength());
    }
  }
}
