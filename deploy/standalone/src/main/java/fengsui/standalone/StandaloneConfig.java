package fengsui.standalone;

import fengsui.console.board.AdvicePolicy;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;

/**
 * How the embedded shape runs.
 *
 * @param dataFolder everything that is kept: log, archive, accounts, packs, keys
 * @param address to bind; anything but loopback needs TLS in front
 * @param consolePort 0 for any free one
 * @param phonePort 0 for any free one
 * @param operatorPort loopback port of health and metrics; 0 for any free one
 * @param region name of the region pack to use, once it was imported
 * @param weights what makes one proposal better than another
 * @param cover what counts as cover, and within how many minutes
 * @param advice what is advised after dispatch, and how often
 */
public record StandaloneConfig(
    Path dataFolder,
    String address,
    int consolePort,
    int phonePort,
    int operatorPort,
    String region,
    ForceWeights weights,
    CoverPolicy cover,
    AdvicePolicy advice) {

  public static final int CONSOLE_PORT = 8119;
  public static final int PHONE_PORT = 8120;
  public static final int OPERATOR_PORT = 8121;

  public StandaloneConfig {
    requirePort("--console-port", consolePort);
    requirePort("--phone-port", phonePort);
    requirePort("--operator-port", operatorPort);
    requireOther("--phone-port", phonePort, "--console-port", consolePort);
    requireOther("--operator-port", operatorPort, "--console-port", consolePort);
    requireOther("--operator-port", operatorPort, "--phone-port", phonePort);
  }

  /** With the default weights, cover and advice. */
  public StandaloneConfig(
      Path dataFolder,
      String address,
      int consolePort,
      int phonePort,
      int operatorPort,
      String region) {
    this(
        dataFolder,
        address,
        consolePort,
        phonePort,
        operatorPort,
        region,
        ForceWeights.DEFAULT,
        CoverPolicy.DEFAULT,
        AdvicePolicy.DEFAULT);
  }

  private static void requirePort(String option, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(option + " must be 0 to 65535: " + port);
    }
  }

  private static void requireOther(String option, int port, String other, int itsPort) {
    if (port != 0 && port == itsPort) {
      throw new IllegalArgumentException(
          option + " and " + other + " must be different ports, not both " + port);
    }
  }

  Path packsFolder() {
    return dataFolder.resolve("packs");
  }

  Path coreFolder() {
    return dataFolder.resolve("core");
  }
}
