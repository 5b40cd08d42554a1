package fengsui.server.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Snapshots in a folder of the core's disk. */
public final class SnapshotFolder implements SnapshotDisk {
  private static final String UNFINISHED = ".tmp";

  private final Path folder;

  /** Creates the folder when it is missing and clears what was not finished. */
  public SnapshotFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void write(String name, byte[] bytes) throws IOException {
    var unfinished = folder.resolve(name + UNFINISHED);
    try (var channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  @Override
  public List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(UNFINISHED))
          .toList();
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}
