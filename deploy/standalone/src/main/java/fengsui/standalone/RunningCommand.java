package fengsui.standalone;

import fengsui.console.board.AdvicePolicy;
import fengsui.protocol.query.Advices.Worth;
import fengsui.response.ForceWeights;
import fengsui.response.cover.CoverPolicy;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code serve} have in common. */
abstract class RunningCommand {
  /** Exit code of a command whose service goes on running; the process ends by a signal. */
  static final int STAYS = -1;

  private static final Logger LOG = LoggerFactory.getLogger(RunningCommand.class);

  /** What is open, the newest first; one hook closes it, for the JVM runs hooks at once. */
  private static final Deque<AutoCloseable> PARTS = new ConcurrentLinkedDeque<>();

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
          "price of one unit in a proposal: it goes only when it makes the force whole, or the"
              + " first arrival, sooner by more than this; 0 to 3600 s (${DEFAULT-VALUE})")
  int unitSeconds;

  @Option(
      names = "--first-weight",
      defaultValue = "1",
      description =
          "how much a second until the first arrival counts in a proposal against one until all are"
              + " there, 0 to 10 (${DEFAULT-VALUE})")
  int firstWeight;

  @Option(
      names = "--travel-percent",
      defaultValue = "5",
      description =
          "share of each unit's ETA that counts in a proposal, 0 to 100 (${DEFAULT-VALUE})")
  int travelPercent;

  @Option(
      names = "--cover-percent",
      defaultValue = "100",
      description =
          "share of the cover that a unit leaves behind that counts in a proposal, 0 to 1000"
              + " (${DEFAULT-VALUE})")
  int coverPercent;

  @Option(
      names = "--rest-seconds",
      defaultValue = "30",
      description =
          "price of each hour beyond four that a crew was committed in the last 24 hours, 0 to 3600"
              + " s (${DEFAULT-VALUE})")
  int restSeconds;

  @Option(
      names = "--late-percent",
      defaultValue = "100",
      description =
          "share that counts of each second by which a requirement is whole after its deadline, 0"
              + " to 1000 (${DEFAULT-VALUE})")
  int latePercent;

  @Option(
      names = "--solver-millis",
      defaultValue = "5",
      description =
          "longest search for one proposal, 1 to 1000 ms of processor time; then it says how far"
              + " from the best it can be (${DEFAULT-VALUE})")
  int solverMillis;

  @Option(
      names = "--cover-minutes",
      split = ",",
      defaultValue = "3,5",
      description =
          "limits within which cover is counted, from the order to the arrival: 1 to 4 of them,"
              + " ascending, 1 to 60 (${DEFAULT-VALUE})")
  List<Integer> coverMinutes = List.of();

  @Option(
      names = "--advice-seconds",
      defaultValue = "60",
      description =
          "smallest gain or delay after dispatch that is advised, 1 to 3600 s (${DEFAULT-VALUE})")
  int adviceSeconds;

  @Option(
      names = "--advice-percent",
      defaultValue = "15",
      description =
          "and as a share of the time still to go, or promised, 0 to 100 (${DEFAULT-VALUE})")
  int advicePercent;

  @Option(
      names = "--advice-overdue",
      defaultValue = "30",
      description =
          "by how much a unit must be expected after its line's deadline to be advised, 1 to 3600 s"
              + " (${DEFAULT-VALUE})")
  int adviceOverdue;

  @Option(
      names = "--advice-after-order",
      defaultValue = "30",
      description = "nothing is advised for so long after an order, 0 to 3600 s (${DEFAULT-VALUE})")
  int adviceAfterOrder;

  @Option(
      names = "--advice-position-age",
      defaultValue = "60",
      description =
          "an older position of a moving unit says nothing about its arrival, 1 to 3600 s"
              + " (${DEFAULT-VALUE})")
  int advicePositionAge;

  @Option(
      names = "--advice-every",
      defaultValue = "5",
      description =
          "how often it is looked what became better or worse, 1 to 300 s (${DEFAULT-VALUE})")
  int adviceEvery;

  @Option(
      names = "--advice-again",
      defaultValue = "30",
      description =
          "another advice about the same incident comes so long after the last, 0 to 3600 s"
              + " (${DEFAULT-VALUE})")
  int adviceAgain;

  StandaloneConfig config(Path data, String address, String region) {
    return new StandaloneConfig(
        data.toAbsolutePath(),
        address,
        consolePort,
        phonePort,
        operatorPort,
        region,
        new ForceWeights(
            firstWeight,
            unitSeconds,
            travelPercent,
            coverPercent,
            restSeconds,
            latePercent,
            solverMillis),
        CoverPolicy.DEFAULT.withMinutes(coverMinutes),
        new AdvicePolicy(
            new Worth(
                adviceSeconds, advicePercent, adviceOverdue, adviceAfterOrder, advicePositionAge),
            adviceEvery,
            adviceAgain));
  }

  /** Closes it when the process ends, before all that were given earlier. */
  static void closeAtEnd(AutoCloseable part) {
    if (PARTS.isEmpty()) {
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> closeNewestFirst(PARTS)));
    }
    PARTS.push(part);
  }

  /** Closes and removes them all; one that fails keeps no other open. */
  static void closeNewestFirst(Deque<AutoCloseable> parts) {
    for (var part = parts.poll(); part != null; part = parts.poll()) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("not ended cleanly", e);
      }
    }
  }

  @SuppressWarnings("SystemOut") // The program's own answer to the person who started it.
  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
