package fengsui.console.api;

import fengsui.console.access.Allowed;
import fengsui.console.access.Allowed.To;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page of the web application; the resource handlers do not serve an empty path. */
@RestController
public final class PageApi {

  @GetMapping("/")
  @Allowed(to = To.EVERYONE)
  ResponseEntity<Resource> index() {
    var page = new ClassPathResource("console-web/index.html");
    if (!page.exists()) {
      throw new UnknownId("", "index.html; the web application is not built");
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noCache())
        .body(page);
  }
}
