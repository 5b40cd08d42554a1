package fengsui.check.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the classes of the product are. */
final class ProductClasspath {
  /** System property that names the folder of the built product's jars. */
  static final String LIB = "fengsui.lib";

  private static final Path BUILT = Path.of("deploy/standalone/target/fengsui/lib");

  /** The ahead-of-time cache that the launcher makes beside the jars, once for each build. */
  private static final String FAST_START = "start.aot";

  private ProductClasspath() {}

  /** The built jars when they are there or named; else the classes of this process. */
  static String find() {
    var lib = lib();
    return Files.isDirectory(lib) ? lib + "/*" : System.getProperty("java.class.path", "");
  }

  /** The JVM option that uses the launcher's cache; none when it has not made one. */
  static List<String> fastStart() {
    var cache = lib().resolveSibling(FAST_START);
    return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
  }

  private static Path lib() {
    var named = System.getProperty(LIB);
    return (named == null ? BUILT : Path.of(named)).toAbsolutePath();
  }
}
