package fengsui.server;

import fengsui.protocol.PositionFeed;
import fengsui.protocol.SteadyClock;
import fengsui.protocol.TokenVerifier;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How one core is started.
 *
 * @param dataFolder log, archive and snapshots; made when it is missing
 * @param packsFolder region packs; a missing folder means no pack, and then no road times
 * @param tokens verifies session tokens
 * @param positions last positions of the units
 * @param limits named limits that an operator may change
 * @param weights what makes one proposal better than another
 * @param cover what counts as cover, and within how many minutes
 * @param clock the process's time, by which {@code positions} were received
 */
public record CoreConfig(
    Path dataFolder,
    Path packsFolder,
    TokenVerifier tokens,
    PositionFeed positions,
    Limits limits,
    ForceWeights weights,
    CoverPolicy cover,
    InstantSource clock) {

  /**
   * Limits that an operator may change.
   *
   * @param snapshotEveryEntries log entries between two snapshots, 100 to 1,000,000
   * @param diskReserveBytes free room below which commands are refused, at least 8 MiB
   * @param operatorPort loopback port of health and metrics; 0 takes a free one, -1 opens none
   */
  public record Limits(int snapshotEveryEntries, long diskReserveBytes, int operatorPort) {
    public static final Limits DEFAULT = new Limits(10_000, 512L * 1024 * 1024, 0);

    public Limits {
      if (snapshotEveryEntries < 100 || snapshotEveryEntries > 1_000_000) {
        throw new IllegalArgumentException(
            "snapshotEveryEntries must be 100 to 1000000: " + snapshotEveryEntries);
      }
      if (diskReserveBytes < 8L * 1024 * 1024) {
        throw new IllegalArgumentException(
            "diskReserveBytes must be at least 8388608 (8 MiB): " + diskReserveBytes);
      }
      if (operatorPort < -1 || operatorPort > 65_535) {
        throw new IllegalArgumentException("operatorPort must be -1 to 65535: " + operatorPort);
      }
    }
  }

  public CoreConfig {
    if (Files.exists(dataFolder) && !Files.isDirectory(dataFolder)) {
      throw new IllegalArgumentException("dataFolder must be a folder, not a file: " + dataFolder);
    }
    if (Files.exists(packsFolder) && !Files.isDirectory(packsFolder)) {
      throw new IllegalArgumentException(
          "packsFolder must be a folder, not a file: " + packsFolder);
    }
  }

  /** With the default weights of proposals and a clock of its own. */
  public CoreConfig(
      Path dataFolder,
      Path packsFolder,
      TokenVerifier tokens,
      PositionFeed positions,
      Limits limits) {
    this(
        dataFolder,
        packsFolder,
        tokens,
        positions,
        limits,
        ForceWeights.DEFAULT,
        CoverPolicy.DEFAULT,
        SteadyClock.ofThisMachine());
  }
}
