package fengsui.domain.eta;

import java.util.List;

/**
 * How well arrivals were foretold.
 *
 * @param runs how many
 * @param medianSeconds half of the ETAs were wrong by less than this
 * @param meanSeconds how much later than foretold runs came on average; below 0 when sooner
 * @param coveredPermille share of the runs that came within the 90 % range, in thousandths
 */
public record EtaErrors(int runs, int medianSeconds, int meanSeconds, int coveredPermille) {
  /** Of nothing. */
  public static final EtaErrors NONE = new EtaErrors(0, 0, 0, 0);

  /** The figures of these arrivals. */
  public static EtaErrors of(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return NONE;
    }
    var wrong = arrivals.stream().mapToInt(a -> Math.abs(a.lateSeconds())).sorted().toArray();
    long late = arrivals.stream().mapToLong(Arrival::lateSeconds).sum();
    long covered = arrivals.stream().filter(Arrival::isCovered).count();
    return new EtaErrors(
        wrong.length,
        median(wrong),
        (int) Math.round(late / (double) wrong.length),
        (int) Math.round(covered * 1_000.0 / wrong.length));
  }

  private static int median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : (int) (((long) sorted[middle - 1] + sorted[middle] + 1) / 2);
  }
}
