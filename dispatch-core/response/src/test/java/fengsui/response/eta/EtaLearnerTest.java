package fengsui.response.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtaLearnerTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void after500RunsTheMedianErrorOfNewRunsIsAtMostHalfOfThatBefore(long seed) {
    var truth = new HiddenTruth(seed, 1, 0.15, 0.03);

    var model = learned(truth.runs(500));

    var later = truth.runs(2_000);
    var before = errors(later, EtaModel.DEFAULT);
    var after = errors(later, model);
    assertThat(after.medianSeconds())
        .as("seed %s, before %s, after %s", seed, before, after)
        .isLessThanOrEqualTo(before.medianSeconds() / 2);
    assertThat(after.coveredPermille()).as("seed %s", seed).isBetween(850, 950);
    assertThat(Math.abs(after.meanSeconds())).isLessThan(Math.abs(before.meanSeconds()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatItSaysOfItsOwnErrorHoldsForNewRuns(long seed) {
    var truth = new HiddenTruth(seed, 1, 0.15, 0.03);
    var model = learned(truth.runs(1_000));

    var after = errors(truth.runs(2_000), model);

    var fit = model.fit();
    assertThat(fit).isNotNull();
    assertThat(fit.runs()).isEqualTo(1_000);
    assertThat(after.medianSeconds())
        .isBetween((int) (fit.medianErrorSeconds() * 0.8), (int) (fit.medianErrorSeconds() * 1.2));
    assertThat(after.coveredPermille()).isCloseTo(fit.coveredPermille(), offset(40));
  }

  @Test
  void whereTheConstantsAreRightLittleIsLostByLearning() {
    var truth = new HiddenTruth(11, 0, 0.15, 0.03);
    var model = learned(truth.runs(500));

    var later = truth.runs(4_000);
    var before = errors(later, EtaModel.DEFAULT);
    var after = errors(later, model);
    assertThat(after.medianSeconds()).isLessThanOrEqualTo(before.medianSeconds() * 11 / 10 + 1);
  }

  @Test
  void fewWildRunsDoNotBendTheRest() {
    var calm = learned(new HiddenTruth(5, 1, 0.1, 0).runs(800));
    var wild = learned(new HiddenTruth(5, 1, 0.1, 0.1).runs(800));

    var later = new HiddenTruth(5, 1, 0.1, 0).runs(2_000);
    assertThat(errors(later, wild).medianSeconds())
        .isLessThanOrEqualTo(errors(later, calm).medianSeconds() * 3 / 2 + 1);
  }

  @Test
  void aStationWithFewRunsIsMostlyTheBrigade() {
    var truth = new HiddenTruth(3, 1, 0.15, 0);
    var runs = new ArrayList<>(truth.runs(500));
    var first = runs.getFirst();
    var strange = new StationId("X");
    runs.add(
        new Run(
            strange,
            first.vehicleClass(),
            true,
            first.span(),
            600,
            first.travelSeconds(),
            first.roadSeconds(),
            0,
            -1));

    var model = learned(runs);

    int brigade = model.turnoutSeconds().get(first.span());
    assertThat(model.turnoutSeconds(strange, first.span())).isBetween(brigade, 2 * brigade);
  }

  @Test
  void fromTooFewRunsNothingIsLearned() {
    var runs = new HiddenTruth(1, 1, 0.1, 0).runs(EtaLearner.RUNS_MIN - 1);

    assertThat(EtaLearner.learn(runs, NOW)).isEmpty();
    assertThat(EtaLearner.learn(List.of(), NOW)).isEmpty();
  }

  @Test
  void theSameRunsTeachTheSame() {
    assertThat(learned(new HiddenTruth(9, 1, 0.15, 0.05).runs(300)))
        .isEqualTo(learned(new HiddenTruth(9, 1, 0.15, 0.05).runs(300)));
  }

  private static EtaErrors errors(List<Run> runs, EtaModel model) {
    return EtaErrors.of(runs.stream().map(run -> run.arrival(model)).toList());
  }

  private static EtaModel learned(List<Run> runs) {
    return EtaLearner.learn(runs, NOW).orElseThrow();
  }
}
