package fengsui.region;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * Deletes the packs of a region that no core needs any more. Only who activates packs knows which
 * these are; the import does not.
 */
public final class OldPacks {

  private OldPacks() {}

  /**
   * Deletes all packs of a region but these and the one that {@link PackFolder#CURRENT} names,
   * which may have been imported since. Deletes nothing while an import is running.
   *
   * @param packsDir folder of all regions
   * @param keep hashes of the packs that are in use
   * @return the hashes that were deleted
   */
  public static List<String> delete(Path packsDir, String name, Set<String> keep)
      throws IOException {
    var region = packsDir.resolve(PackFolder.requireName(name));
    try (var channel =
            FileChannel.open(
                region.resolve(RegionImport.LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null ? List.of() : deleteLocked(packsDir, name, keep);
    } catch (OverlappingFileLockException e) {
      return List.of();
    }
  }

  private static List<String> deleteLocked(Path packsDir, String name, Set<String> keep)
      throws IOException {
    var region = packsDir.resolve(name);
    var current = PackFolder.current(packsDir, name).map(OldPacks::hash).orElse("");
    List<Path> old;
    try (var entries = Files.list(region)) {
      old =
          entries
              .filter(p -> PackFolder.isHash(hash(p)))
              .filter(p -> !hash(p).equals(current) && !keep.contains(hash(p)))
              .toList();
    }
    for (var pack : old) {
      Disk.delete(pack);
    }
    return old.stream().map(OldPacks::hash).toList();
  }

  private static String hash(Path pack) {
    return String.valueOf(pack.getFileName());
  }
}
