package fengsui.server.query;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.server.core.Explainer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Explains an order by the proposal the person acted on, which the core itself gave and kept, or
 * else by what is proposed at that moment; and by the ordered units that were not in it.
 */
public final class OrderExplainer implements Explainer {
  private final Queries queries;

  public OrderExplainer(Queries queries) {
    this.queries = queries;
  }

  @Override
  public CompletableFuture<Optional<Explanation>> explain(
      IncidentId incident, List<UnitId> units, @Nullable RecommendationId seen) {
    var shown = seen == null ? Optional.<Recommendation>empty() : queries.shown(seen, incident);
    return shown.isPresent()
        ? CompletableFuture.completedFuture(shown.map(r -> explanation(r, units)))
        : CompletableFuture.supplyAsync(() -> computed(incident, units));
  }

  private static Explanation explanation(Recommendation recommendation, List<UnitId> units) {
    var proposed = new HashSet<UnitId>();
    recommendation.chosen().stream().map(Proposed::unit).forEach(proposed::add);
    return new Explanation(
        recommendation, units.stream().filter(u -> !proposed.contains(u)).toList());
  }

  private Optional<Explanation> computed(IncidentId incident, List<UnitId> units) {
    try {
      return Optional.of(explanation(queries.recommendNow(incident), units));
    } catch (QueryUnavailable | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
