package fengsui.region;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/** The steps that make a pack appear whole or not at all. */
final class Disk {

  private Disk() {}

  /** Regular files below a folder, sorted by path. */
  static List<Path> files(Path dir) throws IOException {
    try (var all = Files.walk(dir)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Makes every file and folder below the folder durable, the folder last. */
  static void sync(Path dir) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(dir)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      syncOne(path);
    }
  }

  static void syncOne(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Moves within one file system so that nobody ever sees half of it. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    var parent = to.getParent();
    if (parent != null) {
      syncOne(parent);
    }
  }

  /** Deletes a folder with all it holds; nothing when there is none. */
  static void delete(Path dir) throws IOException {
    if (!Files.exists(dir)) {
      return;
    }
    List<Path> all;
    try (var walk = Files.walk(dir)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      Files.deleteIfExists(path);
    }
  }
}
