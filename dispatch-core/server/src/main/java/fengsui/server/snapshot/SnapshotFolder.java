package fengsui.server.snapshot;

import fengsui.db.file.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Snapshots in a folder of the core's disk. */
public final class SnapshotFolder implements SnapshotDisk {
  private static final String DAMAGED = ".damaged";

  private final Path folder;

  /** Creates the folder when it is missing and clears what was not finished. */
  public SnapshotFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(folder, "*" + DurableFile.UNFINISHED)) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void write(String name, byte[] bytes) throws IOException {
    DurableFile.write(folder.resolve(name), bytes);
  }

  @Override
  public List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(DurableFile.UNFINISHED))
          .toList();
    }
  }

  @Override
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  @Override
  public void setAside(String name) throws IOException {
    Files.move(
        folder.resolve(name), folder.resolve(name + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}
