package fengsui.domain.eta;

import fengsui.domain.Check;
import java.time.Instant;

/**
 * From what a model was learned, and how well it foretold runs that it had not seen (each fifth of
 * the runs by what the other four taught).
 *
 * @param learnedAt when it was learned
 * @param runs how many runs it was learned from, 1 to {@link #RUNS_MAX}
 * @param medianErrorSeconds half of the ETAs were wrong by less
 * @param coveredPermille share of the runs that ended within the 90 % range, in thousandths
 */
public record EtaFit(Instant learnedAt, int runs, int medianErrorSeconds, int coveredPermille) {
  public static final int RUNS_MAX = 100_000;

  public EtaFit {
    Check.range("eta.fit.runs", runs, 1, RUNS_MAX);
    Check.range("eta.fit.medianErrorSeconds", medianErrorSeconds, 0, 86_400);
    Check.range("eta.fit.coveredPermille", coveredPermille, 0, 1_000);
  }
}
