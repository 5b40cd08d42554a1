package fengsui.standalone;

import fengsui.db.Database;
import fengsui.db.archive.JdbcArchive;
import fengsui.domain.station.ReferenceEvent.PersonDefined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data folder, open to its owner alone, whoever made it and however, and locked while a service
 * runs on it.
 */
final class DataFolder implements AutoCloseable {
  private static final String ACCOUNTS = "accounts.db";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static DataFolder open(Path folder) throws StartException {
    try {
      Files.createDirectories(folder);
      if (hasRights(folder)) {
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
      }
      var channel =
          FileChannel.open(
              folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartException(
            "Another Fengsui runs on "
                + folder
                + ". Stop it first, or choose another folder with --data.");
      }
      if (hasRights(folder)) {
        makePrivate(folder);
      }
      return new DataFolder(folder, channel);
    } catch (IOException | UncheckedIOException e) {
      throw new StartException(
          "The data folder "
              + folder
              + " cannot be used ("
              + e
              + "). It must be a folder of the account that runs the service; choose another with"
              + " --data.",
          e);
    }
  }

  /** The file of the accounts; for {@link #requireAccounts}. */
  Path accounts() {
    return folder.resolve(ACCOUNTS);
  }

  /**
   * Refuses to begin with no accounts beside an archive that knows people: the file was deleted or
   * left out of a copy, and silently everybody would be locked out and a new administrator made.
   */
  void requireAccounts(Path coreFolder) throws StartException {
    var archive = coreFolder.resolve("archive.db");
    if (Files.exists(accounts()) || Files.notExists(archive)) {
      return;
    }
    try (var database = Database.sqlite(archive)) {
      if (new JdbcArchive(database).knows(PersonDefined.class)) {
        throw new StartException(
            accounts()
                + " is missing, but the archive beside it knows people. Put the file back from the"
                + " copy that the rest of the folder comes from. If it is lost for good, make an"
                + " empty file of this name and start again: then every account, password and"
                + " paired phone must be made anew, the administrator's first.");
      }
    }
  }

  private static boolean hasRights(Path folder) {
    return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
  }

  /** Takes all rights of others from everything in the folder. */
  private static void makePrivate(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : (Iterable<Path>) all.filter(p -> !Files.isSymbolicLink(p))::iterator) {
        keepOwnerOnly(path);
      }
    }
  }

  private static void keepOwnerOnly(Path path) throws IOException {
    var rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (!OWNER_ONLY.containsAll(rights)) {
      var own = EnumSet.copyOf(OWNER_ONLY);
      own.retainAll(rights);
      Files.setPosixFilePermissions(path, own);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
