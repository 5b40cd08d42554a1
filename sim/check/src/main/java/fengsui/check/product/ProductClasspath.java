package fengsui.check.product;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the classes of the product are. */
final class ProductClasspath {
  /** System property that names the folder of the built product's jars. */
  static final String LIB = "fengsui.lib";

  private static final Path BUILT = Path.of("deploy/standalone/target/fengsui/lib");

  private ProductClasspath() {}

  /** The built jars when they are there or named; else the classes of this process. */
  static String find() {
    var named = System.getProperty(LIB);
    var lib = named == null ? BUILT : Path.of(named);
    return Files.isDirectory(lib)
        ? lib.toAbsolutePath() + "/*"
        : System.getProperty("java.class.path", "");
  }
}
