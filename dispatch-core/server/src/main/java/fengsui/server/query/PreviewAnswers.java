package fengsui.server.query;

import fengsui.domain.Check;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.PlanSubject;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.RequirementLine;
import fengsui.domain.plan.Requirements;
import fengsui.domain.state.State;
import fengsui.domain.state.Supposed;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.query.PlanPreviews;
import fengsui.response.Ask;
import fengsui.response.Recommender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Asks the plans in force and changed ones about past incidents. The lines of all are compared
 * first; the forces of those that differ as long as there is time, since each takes one to some
 * milliseconds.
 */
final class PreviewAnswers implements PlanPreviews {
  /** No force is computed after this; the answer says how many were. */
  static final Duration FORCE_TIME_MAX = Duration.ofSeconds(3);

  private final QueryThreads threads;
  private final Regions regions;
  private final LongSupplier nanoClock;

  PreviewAnswers(QueryThreads threads, Regions regions, LongSupplier nanoClock) {
    this.threads = threads;
    this.regions = regions;
    this.nanoClock = nanoClock;
  }

  @Override
  public CompletableFuture<PlanPreview> preview(PlanChange change, List<PastCase> cases) {
    Check.sizeMax("cases", cases, CASES_MAX);
    return threads.answerLong(now -> preview(now, change, cases));
  }

  private PlanPreview preview(State now, PlanChange change, List<PastCase> cases) {
    long began = nanoClock.getAsLong();
    var inForce = PlanSet.of(now);
    var quarters = Supposed.inQuarters(now);
    var before = Supposed.withPlans(quarters, inForce);
    var after = Supposed.withPlans(quarters, inForce.with(change));
    var changed =
        regions.ask(now, region -> changed(region.supposing(), before, after, cases, began));
    return summary(cases.size(), changed, (int) ((nanoClock.getAsLong() - began) / 1_000_000));
  }

  private List<ChangedCase> changed(
      Recommender supposing, State before, State after, List<PastCase> cases, long began) {
    var changed = new ArrayList<ChangedCase>();
    for (var past : cases) {
      var subject = subject(past);
      var lines = Requirements.lines(before, subject);
      var next = Requirements.lines(after, subject);
      if (!asked(lines).equals(asked(next))) {
        boolean hasTime = nanoClock.getAsLong() - began < FORCE_TIME_MAX.toNanos();
        changed.add(
            new ChangedCase(
                past.id(),
                past.kind(),
                past.level(),
                past.area(),
                past.receivedAt(),
                lines,
                next,
                hasTime ? force(supposing, before, past, lines) : List.of(),
                hasTime ? force(supposing, after, past, next) : List.of(),
                hasTime));
      }
    }
    return changed;
  }

  private static PlanPreview summary(int looked, List<ChangedCase> changed, int millis) {
    var compared = changed.stream().filter(ChangedCase::isCompared).count();
    var others = changed.stream().filter(PreviewAnswers::hasOtherForce).count();
    var shown =
        changed.stream()
            .sorted(
                Comparator.comparing((ChangedCase c) -> !hasOtherForce(c))
                    .thenComparing(ChangedCase::receivedAt, Comparator.reverseOrder())
                    .thenComparing(ChangedCase::id))
            .limit(SHOWN_MAX)
            .toList();
    return new PlanPreview(
        looked, changed.size(), Math.toIntExact(compared), Math.toIntExact(others), shown, millis);
  }

  private static boolean hasOtherForce(ChangedCase past) {
    return past.isCompared()
        && !new HashSet<>(past.forceBefore()).equals(new HashSet<>(past.forceAfter()));
  }

  private static PlanSubject subject(PastCase past) {
    return new PlanSubject(
        past.kind(),
        past.level(),
        past.situation(),
        past.area(),
        past.address(),
        past.receivedAt());
  }

  /** What is asked for, whatever it is called and wherever it comes from. */
  private static Set<RequirementLine> asked(List<RequirementLine> lines) {
    var asked = new HashSet<RequirementLine>();
    for (var line : lines) {
      asked.add(
          new RequirementLine(
              "x",
              "x",
              line.need(),
              line.crewMin(),
              line.withinSeconds(),
              line.qualified(),
              line.staged(),
              null));
    }
    return asked;
  }

  private static List<UnitId> force(
      Recommender supposing, State state, PastCase past, List<RequirementLine> lines) {
    var ask =
        new Ask(
            new RecommendationId("preview"),
            null,
            past.point(),
            lines,
            List.of(),
            Set.of(),
            null,
            0,
            past.receivedAt());
    return supposing.recommend(state, ask, u -> Optional.empty()).chosen().stream()
        .map(proposed -> proposed.unit())
        .toList();
  }
}
