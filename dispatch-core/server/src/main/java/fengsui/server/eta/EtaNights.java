package fengsui.server.eta;

import fengsui.domain.eta.EtaErrors;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.response.eta.RunRules.Judged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the service learn each night, and once after a start, as soon as there are runs enough: when
 * what the runs teach foretells clearly better than the model in force, it is put in force in the
 * name of the service itself. The first runs to arrive are the short ones, so while they are few it
 * learns again whenever they have doubled.
 */
public final class EtaNights {
  /** How often it looks whether the time has come. */
  public static final Duration LOOK = Duration.ofMinutes(10);

  /** From so many runs on one lesson a night is enough. */
  static final int RUNS_SURE = 500;

  /** A model is adopted when its median error is at most this share of the one in force. */
  private static final int BETTER_PERCENT = 95;

  /** A range that holds fewer or more of the runs than this is put right by a new model. */
  private static final int COVERED_PERMILLE_MIN = 850;

  private static final int COVERED_PERMILLE_MAX = 960;
  private static final int COVERED_PERMILLE = 900;

  /** From 03:00 Beijing time, when little else is done. */
  private static final int HOUR = 3;

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final Logger LOG = LoggerFactory.getLogger(EtaNights.class);

  private final ArrivalReports reports;
  private final Supplier<State> state;
  private final Supplier<Instant> coreTime;
  private final Consumer<ReferenceCommand> submit;
  private LocalDate learnedOn = LocalDate.MIN;
  private int learnedFrom;

  /**
   * Learns through these.
   *
   * @param submit hands a command in, in the name of the service itself; a core that does not lead
   *     refuses it
   */
  public EtaNights(
      ArrivalReports reports,
      Supplier<State> state,
      Supplier<Instant> coreTime,
      Consumer<ReferenceCommand> submit) {
    this.reports = reports;
    this.state = state;
    this.coreTime = coreTime;
    this.submit = submit;
  }

  /**
   * Learns when a night has come that it has not learned in, and the first time; again while the
   * runs are few.
   */
  public synchronized void look() {
    var now = coreTime.get().atOffset(BEIJING);
    var night = now.minusHours(HOUR).toLocalDate();
    if (night.equals(learnedOn) && learnedFrom >= RUNS_SURE) {
      return;
    }
    var _ =
        reports
            .onThread(() -> learn(night))
            .whenComplete(
                (command, failure) -> {
                  if (failure != null) {
                    LOG.atWarn().setCause(failure).log("ETAs were not learned; soon again");
                  } else {
                    command.ifPresent(submit);
                  }
                });
  }

  /** While the runs are too few to learn from, the night is not over. */
  private Optional<ReferenceCommand> learn(LocalDate night) {
    var taught = reports.taught();
    var learned = taught.learned();
    var fit = learned == null ? null : learned.fit();
    if (fit == null) {
      return Optional.empty();
    }
    synchronized (this) {
      if (night.equals(learnedOn) && fit.runs() < 2 * learnedFrom) {
        return Optional.empty();
      }
      learnedOn = night;
      learnedFrom = fit.runs();
    }
    return better(state.get(), taught);
  }

  /** The command that puts a better model in force; empty when the one in force is good enough. */
  static Optional<ReferenceCommand> better(State state, ArrivalReports.Taught taught) {
    var learned = taught.learned();
    var fit = learned == null ? null : learned.fit();
    if (learned == null || fit == null) {
      return Optional.empty();
    }
    var now = errors(state.eta(), taught.read().judged());
    boolean sooner = fit.medianErrorSeconds() * 100L <= now.medianSeconds() * (long) BETTER_PERCENT;
    boolean wrongRange =
        (now.coveredPermille() < COVERED_PERMILLE_MIN
                || now.coveredPermille() > COVERED_PERMILLE_MAX)
            && off(fit.coveredPermille()) < off(now.coveredPermille())
            && fit.medianErrorSeconds() <= now.medianSeconds();
    if (!sooner && !wrongRange) {
      return Optional.empty();
    }
    return Optional.of(
        new AdoptEtaModel(
            learned,
            "%d runs: median error %d s, was %d s; %d %% within the range, were %d %%"
                .formatted(
                    fit.runs(),
                    fit.medianErrorSeconds(),
                    now.medianSeconds(),
                    Math.round(fit.coveredPermille() / 10.0),
                    Math.round(now.coveredPermille() / 10.0))));
  }

  /** How far a share of runs within the range is from nine of ten. */
  private static int off(int coveredPermille) {
    return Math.abs(coveredPermille - COVERED_PERMILLE);
  }

  private static EtaErrors errors(EtaModel model, List<Judged> judged) {
    return EtaErrors.of(
        judged.stream()
            .map(Judged::run)
            .filter(Objects::nonNull)
            .map(run -> run.arrival(model))
            .toList());
  }
}
