package fengsui.check.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sources of this checkout. */
final class Repository {
  private static final Set<String> NOT_SOURCES =
      Set.of("target", "node_modules", "dist", ".git", "data");

  private final Path root;

  private Repository(Path root) {
    this.root = root;
  }

  static Repository find() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("dispatch-core"))) {
        return new Repository(folder);
      }
    }
    throw new IllegalStateException("not inside the repository");
  }

  Path root() {
    return root;
  }

  /** Files whose name ends in one of these, by their path from the root, in order. */
  List<Path> files(String... endings) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            for (var ending : endings) {
              if (file.toString().endsWith(ending)) {
                found.add(root.relativize(file));
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  String read(Path file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
