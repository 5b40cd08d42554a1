package fengsui.server.query;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
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
 * Explains an order by what is proposed at that moment: the proposal, and the ordered units that
 * were not in it. It is computed anew for every order, so that the record does not depend on what
 * an edge says was shown.
 */
public final class OrderExplainer implements Explainer {
  private final Queries queries;

  public OrderExplainer(Queries queries) {
    this.queries = queries;
  }

  @Override
  public CompletableFuture<Optional<Explanation>> explain(
      IncidentId incident, List<UnitId> units, @Nullable RecommendationId seen) {
    return CompletableFuture.supplyAsync(() -> explain(incident, units));
  }

  private Optional<Explanation> explain(IncidentId incident, List<UnitId> units) {
    try {
      var recommendation = queries.recommendNow(incident);
      var proposed = new HashSet<UnitId>();
      recommendation.chosen().stream().map(Proposed::unit).forEach(proposed::add);
      return Optional.of(
          new Explanation(
              recommendation, units.stream().filter(u -> !proposed.contains(u)).toList()));
    } catch (QueryUnavailable | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
