package fengsui.domain;

/** Commands that only the leader itself proposes; no edge may submit one. */
public sealed interface SystemCommand extends Command {

  /** At least one alert's due time has come. decide finds which by the stamped time. */
  record TimersDue() implements SystemCommand {}

  /**
   * The wall clock of the leader stepped; core time goes on by the monotonic clock.
   *
   * @param stepMillis wall clock minus core time, positive when the wall clock jumped ahead
   */
  record ReportClockStep(long stepMillis) implements SystemCommand {}

  /**
   * Raises the level that decide branches on; every core and edge has announced that it knows it.
   */
  record RaiseStateLevel(int level) implements SystemCommand {}
}
