package fengsui.domain.eta;

/**
 * One arrival that was foretold, in seconds from the order.
 *
 * @param lowSeconds lower end of the 90 % range
 * @param highSeconds upper end of the 90 % range
 * @param actualSeconds when it came
 */
public record Arrival(int etaSeconds, int lowSeconds, int highSeconds, int actualSeconds) {
  /** How much later than foretold; below 0 when sooner. */
  public int lateSeconds() {
    return actualSeconds - etaSeconds;
  }

  /** Whether it came within the range. */
  public boolean isCovered() {
    return lowSeconds <= actualSeconds && actualSeconds <= highSeconds;
  }
}
