package fengsui.check.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the classes of the product are. */
final class ProductClasspath {
  /** System property that names the folder of the built product's jars. */
  static final String LIB = "fengsui.lib";

  private static final Path BUILT = Path.of("deploy/standalone/target/fengsui/lib");

  /** What the launcher hands to java. */
  private static final Path JVM_OPTIONS = Path.of("deploy/standalone/src/main/jvm.options");

  /** From the folder in which tests of this module run to the one of the launcher. */
  private static final Path UP = Path.of("../..");

  /** The ahead-of-time cache that the launcher makes beside the jars, once for each build. */
  private static final String FAST_START = "start.aot";

  private ProductClasspath() {}

  /** The built jars when they are there or named; else the classes of this process. */
  static String find() {
    var lib = lib();
    return Files.isDirectory(lib) ? lib + "/*" : System.getProperty("java.class.path", "");
  }

  /** How the launcher runs the product; with its cache only when it has made one. */
  static List<String> launcherOptions() {
    var options = new ArrayList<>(plainOptions());
    var cache = lib().resolveSibling(FAST_START);
    if (Files.exists(cache)) {
      options.add("-XX:AOTCache=" + cache);
    }
    return options;
  }

  /** The same without the cache, which is of the product's own class path. */
  static List<String> plainOptions() {
    return List.of("@" + (Files.exists(JVM_OPTIONS) ? JVM_OPTIONS : UP.resolve(JVM_OPTIONS)));
  }

  private static Path lib() {
    var named = System.getProperty(LIB);
    return (named == null ? BUILT : Path.of(named)).toAbsolutePath();
  }
}
