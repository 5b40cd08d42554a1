package fengsui.mobile.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Files of the phone's web app. A path of the app itself, which has no file and no extension, gets
 * its first page.
 */
final class AppFiles extends PathResourceResolver {
  private static final String FIRST_PAGE = "index.html";

  @Override
  protected @Nullable Resource getResource(String path, Resource location) throws IOException {
    var file = path.isEmpty() ? null : super.getResource(path, location);
    return file == null && isPageOfApp(path) ? super.getResource(FIRST_PAGE, location) : file;
  }

  private static boolean isPageOfApp(String path) {
    return !path.startsWith("api/")
        && !path.equals("ws")
        && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
  }
}
