package fengsui.edge.page;

import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.To;
import fengsui.edge.access.Refusal;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/**
 * The files of a web application and its one page, at {@code /}. Any other path that has no file is
 * not found, so that a wrong address says so.
 */
@RestController
public final class WebApp {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Resource page;

  /**
   * With the folder of the built application.
   *
   * @param folder on the class path, ending in a slash
   */
  public WebApp(ResourceLoader loader, String folder) {
    this.page = loader.getResource(folder + "index.html");
  }

  @GetMapping("/")
  @Allowed(to = To.EVERYONE)
  ResponseEntity<Resource> page() {
    if (!page.exists()) {
      throw Refusal.notFound("", "the web application is not built; build it, or use the API");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .body(page);
  }

  /**
   * Serves the files. Those with a hash in their name never change; all others, the service worker
   * above all, are asked for again each time.
   */
  public static void addFiles(ResourceHandlerRegistry registry, String folder) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(folder + "assets/")
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler("/**")
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.noCache());
  }
}
