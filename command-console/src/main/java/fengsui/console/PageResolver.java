package fengsui.console;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds files of the web application; every path that is a page of it gets its index. */
final class PageResolver extends PathResourceResolver {
  private static final String INDEX = "index.html";

  /** Paths of interfaces, never pages. */
  private static final List<String> NOT_PAGES =
      List.of("api/", "ws", "map/", "actuator/", "assets/");

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    var file = path.isEmpty() ? null : super.getResource(path, location);
    if (file != null) {
      return file;
    }
    return isPage(path) ? super.getResource(INDEX, location) : null;
  }

  private static boolean isPage(String path) {
    return path.lastIndexOf('.') <= path.lastIndexOf('/')
        && NOT_PAGES.stream().noneMatch(path::startsWith);
  }
}
