package fengsui.response.eta;

import fengsui.domain.eta.Arrival;
import fengsui.domain.eta.EtaBand;
import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaFit;
import fengsui.domain.eta.EtaModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from runs. Turnout and travel are learned apart; the range, and how well the model
 * foretells, from folds: each fifth of the runs is foretold by what the other four teach, so that
 * no run vouches for itself. Pure and deterministic; about 1 s for 5,000 runs.
 */
public final class EtaLearner {
  /** From fewer runs nothing is learned. */
  public static final int RUNS_MIN = 50;

  private static final int FOLDS = 5;

  private EtaLearner() {}

  /**
   * The model of these runs; empty when they are fewer than {@link #RUNS_MIN}. Its version is 0
   * until it is adopted.
   *
   * @param runs in any order that does not follow their times in steps of five
   */
  public static Optional<EtaModel> learn(List<Run> runs, Instant learnedAt) {
    if (runs.size() < RUNS_MIN) {
      return Optional.empty();
    }
    var foretelling = foretelling(runs);
    var band = BandFit.of(runs, foretelling);
    var arrivals = new ArrayList<Arrival>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      arrivals.add(runs.get(i).arrival(fitted(foretelling.get(i), null, band)));
    }
    var errors = EtaErrors.of(arrivals);
    var fit = new EtaFit(learnedAt, runs.size(), errors.medianSeconds(), errors.coveredPermille());
    return Optional.of(fitted(fit(runs), fit, band));
  }

  /** For each run the model of the other folds. */
  private static List<EtaModel> foretelling(List<Run> runs) {
    var models = new ArrayList<EtaModel>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var others = new ArrayList<Run>(runs.size());
      for (int i = 0; i < runs.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(runs.get(i));
        }
      }
      models.add(fit(others));
    }
    var each = new ArrayList<EtaModel>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      each.add(models.get(i % FOLDS));
    }
    return each;
  }

  private static EtaModel fit(List<Run> runs) {
    var turnout = new TurnoutFit(runs);
    return new EtaModel(
        0,
        null,
        turnout.brigade(),
        turnout.stations(),
        turnout.outside(),
        new TravelFit(runs).factors(),
        EtaModel.DEFAULT.band());
  }

  private static EtaModel fitted(EtaModel model, @Nullable EtaFit fit, EtaBand band) {
    return new EtaModel(
        0,
        fit,
        model.turnoutSeconds(),
        model.stations(),
        model.turnoutOutsideSeconds(),
        model.travel(),
        band);
  }
}
