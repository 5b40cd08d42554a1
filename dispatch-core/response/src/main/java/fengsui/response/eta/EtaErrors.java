package fengsui.response.eta;

import fengsui.domain.eta.EtaModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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

  /**
   * One arrival that was foretold.
   *
   * @param lowSeconds lower end of the range
   * @param highSeconds upper end of the range
   * @param actualSeconds when it came
   */
  public record Arrival(int etaSeconds, int lowSeconds, int highSeconds, int actualSeconds) {
    /** What a model says of a run, beside what it was. */
    public static Arrival of(EtaModel model, Run run) {
      int turnout = run.turnoutSeconds(model);
      int travel = run.travelSeconds(model);
      int age = run.positionAgeSeconds();
      return new Arrival(
          turnout + travel,
          model.band().lowSeconds(turnout, travel, age),
          model.band().highSeconds(turnout, travel, age),
          run.actualSeconds());
    }

    /** How much later than foretold; below 0 when sooner. */
    public int lateSeconds() {
      return actualSeconds - etaSeconds;
    }

    /** Whether it came within the range. */
    public boolean isCovered() {
      return lowSeconds <= actualSeconds && actualSeconds <= highSeconds;
    }
  }

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

  /** The figures of what models say of runs. */
  static EtaErrors of(List<Run> runs, Function<Integer, EtaModel> modelOf) {
    var arrivals = new Arrival[runs.size()];
    Arrays.setAll(arrivals, i -> Arrival.of(modelOf.apply(i), runs.get(i)));
    return of(List.of(arrivals));
  }

  private static int median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : (int) (((long) sorted[middle - 1] + sorted[middle] + 1) / 2);
  }
}
