package fengsui.server.snapshot;

import fengsui.server.core.Applied;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last two snapshots. The log is kept from the older one on, so a damaged newer one costs
 * nothing but a longer replay. Not safe for use from several threads.
 */
public final class Snapshots {
  /** Snapshots kept. */
  public static final int KEPT = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final Pattern NAME = Pattern.compile("snapshot-(\\d{19})\\.fss");

  private final SnapshotDisk disk;

  public Snapshots(SnapshotDisk disk) {
    this.disk = disk;
  }

  /**
   * The newest snapshot that is whole; a damaged one is reported and set aside.
   *
   * @throws SnapshotFile.OtherVersion when it is of a form that this build does not read
   */
  public Optional<SnapshotFile> newest() throws IOException {
    for (var name : newestFirst()) {
      try {
        return Optional.of(SnapshotFile.decode(disk.read(name)));
      } catch (SnapshotFile.Damaged e) {
        LOG.atError()
            .addKeyValue("snapshot", name)
            .addKeyValue("why", e.getMessage())
            .log("snapshot is damaged and set aside; the one before it is used");
        disk.setAside(name);
      }
    }
    return Optional.empty();
  }

  /** Keeps what was applied; drops all but the last {@link #KEPT}. */
  public void write(Applied applied, String history) throws IOException {
    var name = "snapshot-%019d.fss".formatted(applied.index());
    disk.write(name, SnapshotFile.encode(applied, history));
    var names = newestFirst();
    for (var old : names.subList(Math.min(KEPT, names.size()), names.size())) {
      disk.delete(old);
    }
    LOG.atInfo()
        .addKeyValue("number", applied.state().number())
        .addKeyValue("index", applied.index())
        .log("snapshot written");
  }

  /** Log index of the oldest snapshot kept, up to which the log may go; -1 without one. */
  public long oldestIndex() throws IOException {
    var names = newestFirst();
    return names.size() < KEPT ? -1 : index(names.getLast());
  }

  private List<String> newestFirst() throws IOException {
    return disk.names().stream()
        .filter(name -> NAME.matcher(name).matches())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static long index(String name) {
    var matcher = NAME.matcher(name);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
