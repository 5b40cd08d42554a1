package fengsui.response.eta;

import fengsui.domain.eta.EtaBand;
import fengsui.domain.eta.EtaModel;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the 90 % range from runs and what was foretold of each without knowing it: the spread of
 * turnout and travel, then how many spreads of the whole lie below and above nineteen of twenty
 * runs (split conformal quantiles, which need no shape of the errors). Few runs are held near the
 * normal distribution by {@link #PRIOR_RUNS}.
 */
final class BandFit {
  private static final double PRIOR_RUNS = 20;
  private static final double OUTSIDE_EACH = 0.05;
  private static final int PERMILLE_MAX = 1_000;
  private static final int ENDS_MAX = 5_000;

  private BandFit() {}

  /**
   * The range.
   *
   * @param foretelling for each run the model that did not know it
   */
  static EtaBand of(List<Run> runs, List<EtaModel> foretelling) {
    int count = runs.size();
    var turnouts = new double[count];
    var travels = new double[count];
    for (int i = 0; i < count; i++) {
      var run = runs.get(i);
      var model = foretelling.get(i);
      turnouts[i] = longer(run.turnoutSeconds(), run.turnoutSeconds(model));
      travels[i] = longer(run.travelSeconds(), run.travelSeconds(model));
    }
    var plain = EtaModel.DEFAULT.band();
    int turnout = permille(RobustRidge.spread(turnouts), plain.turnoutPermille(), count);
    int travel = permille(RobustRidge.spread(travels), plain.travelPermille(), count);
    var spread = new EtaBand(turnout, travel, 0, 0);
    var out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = spreadsOut(spread, runs.get(i), foretelling.get(i));
    }
    Arrays.sort(out);
    int outside = (int) Math.floor((count + 1) * OUTSIDE_EACH);
    int below = Math.max(0, outside - 1);
    double low = count == 0 ? 0 : -out[below] * 1_000;
    double high = count == 0 ? 0 : out[count - 1 - below] * 1_000;
    return new EtaBand(turnout, travel, end(low, count), end(high, count));
  }

  /** How many spreads a run came later than foretold, beyond what the old position explains. */
  private static double spreadsOut(EtaBand band, Run run, EtaModel model) {
    int turnout = run.turnoutSeconds(model);
    int travel = run.travelSeconds(model);
    double late = run.actualSeconds() - turnout - travel;
    double beyond = Math.max(0, Math.abs(late) - EtaBand.ageSeconds(run.positionAgeSeconds()));
    return Math.copySign(beyond, late) / band.spreadSeconds(turnout, travel);
  }

  private static double longer(int actual, int foretold) {
    return Math.log(Math.max(1, actual) / (double) Math.max(1, foretold));
  }

  private static int permille(double spread, int plain, int count) {
    double mixed = (count * spread * 1_000 + PRIOR_RUNS * plain) / (count + PRIOR_RUNS);
    return Math.clamp(Math.round(mixed), 0, PERMILLE_MAX);
  }

  private static int end(double permille, int count) {
    double mixed = (count * permille + PRIOR_RUNS * EtaBand.NORMAL_PERMILLE) / (count + PRIOR_RUNS);
    return Math.clamp(Math.round(mixed), 0, ENDS_MAX);
  }
}
