package fengsui.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the core is.
 *
 * @param acceptsCommands false when the log cannot be written or no leader is known
 * @param why what is wrong, in English, for operators; empty when all is well
 * @param archiveBehind events decided and not yet in the archive
 * @param archiveBehindSince since when the archive lags; null when it does not
 * @param clockStepMillis last unhandled step of the wall clock; 0 for none
 * @param damagedFiles names of database files that were found to be damaged, at most {@value
 *     #DAMAGED_FILES_MAX}
 */
public record CoreStatus(
    boolean acceptsCommands,
    String why,
    long archiveBehind,
    @Nullable Instant archiveBehindSince,
    long clockStepMillis,
    List<String> damagedFiles) {
  public static final int DAMAGED_FILES_MAX = 8;

  public static final CoreStatus WELL = new CoreStatus(true, "", 0, null, 0, List.of());

  public CoreStatus {
    damagedFiles = List.copyOf(damagedFiles);
    if (damagedFiles.size() > DAMAGED_FILES_MAX) {
      throw new IllegalArgumentException(
          "at most " + DAMAGED_FILES_MAX + " damaged files: " + damagedFiles.size());
    }
  }

  /** A core that takes no commands. */
  public static CoreStatus refusing(String why) {
    return new CoreStatus(false, why, 0, null, 0, List.of());
  }

  /** The same with these files. */
  public CoreStatus withDamagedFiles(List<String> names) {
    return new CoreStatus(
        acceptsCommands, why, archiveBehind, archiveBehindSince, clockStepMillis, names);
  }
}
