package fengsui.standalone;

import fengsui.response.ForceWeights;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code serve} have in common. */
abstract class RunningCommand {
  /** Exit code of a command whose service goes on running; the process ends by a signal. */
  static final int STAYS = -1;

  @Option(
      names = "--console-port",
      defaultValue = "" + StandaloneConfig.CONSOLE_PORT,
      description = "port of the console (${DEFAULT-VALUE})")
  int consolePort;

  @Option(
      names = "--phone-port",
      defaultValue = "" + StandaloneConfig.PHONE_PORT,
      description = "port of the phone pages and API (${DEFAULT-VALUE})")
  int phonePort;

  @Option(
      names = "--operator-port",
      defaultValue = "" + StandaloneConfig.OPERATOR_PORT,
      description = "loopback port of health and metrics (${DEFAULT-VALUE})")
  int operatorPort;

  @Option(
      names = "--unit-seconds",
      defaultValue = "60",
      description =
          "price of one unit in a proposal: it goes only when it makes the force whole, or the first arrival, sooner by more than this; 0 to 3600 s (${DEFAULT-VALUE})")
  int unitSeconds;

  @Option(
      names = "--first-weight",
      defaultValue = "1",
      description =
          "how much a second until the first arrival counts in a proposal against one until all are there, 0 to 10 (${DEFAULT-VALUE})")
  int firstWeight;

  StandaloneConfig config(Path data, String address, String region) {
    return new StandaloneConfig(
        data.toAbsolutePath(),
        address,
        consolePort,
        phonePort,
        operatorPort,
        region,
        new ForceWeights(firstWeight, unitSeconds));
  }

  static void closeAtEnd(AutoCloseable part) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      try {
                        part.close();
                      } catch (Exception e) {
                        org.slf4j.LoggerFactory.getLogger(RunningCommand.class)
                            .warn("not ended cleanly", e);
                      }
                    }));
  }

  @SuppressWarnings("SystemOut") // The program's own answer to the person who started it.
  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
