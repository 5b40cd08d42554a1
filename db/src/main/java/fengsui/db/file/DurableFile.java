package fengsui.db.file;

import fengsui.domain.Check;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * Writes a file so that a loss of power at any moment leaves the old one or the new one and never a
 * part: the bytes are synced under another name, the name is given, and the folder is synced.
 */
public final class DurableFile {
  /** Ending of a name that was not given yet; such a file is no loss. */
  public static final String UNFINISHED = ".tmp";

  private DurableFile() {}

  /**
   * Writes all bytes; on return they are durable. Two writers of one file disturb each other.
   *
   * @param rights of the file, for example its owner's alone
   */
  public static void write(Path file, byte[] bytes, FileAttribute<?>... rights) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.deleteIfExists(unfinished);
    try (var channel =
        FileChannel.open(
            unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    sync(Check.present(file.toAbsolutePath().getParent(), file));
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
