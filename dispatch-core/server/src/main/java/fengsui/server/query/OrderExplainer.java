package fengsui.server.query;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
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
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Explains an order by the proposal the person acted on, which the core itself gave and kept, or
 * else by what is proposed at that moment; and by the ordered units that were not in it.
 */
public final class OrderExplainer implements Explainer {
  private final ProposalAnswers proposals;

  OrderExplainer(ProposalAnswers proposals) {
    this.proposals = proposals;
  }

  @Override
  public CompletableFuture<Optional<Explanation>> explain(
      PersonId author, IncidentId incident, List<UnitId> units, @Nullable RecommendationId seen) {
    var shown = seen == null ? Optional.<Recommendation>empty() : proposals.shown(seen, incident);
    return shown.isPresent()
        ? CompletableFuture.completedFuture(shown.map(r -> explanation(r, units)))
        : proposals
            .recommendNow(incident, author)
            .handle((computed, failure) -> computed(computed, failure, units));
  }

  private static Explanation explanation(Recommendation recommendation, List<UnitId> units) {
    var proposed = new HashSet<UnitId>();
    recommendation.chosen().stream().map(Proposed::unit).forEach(proposed::add);
    return new Explanation(
        recommendation, units.stream().filter(u -> !proposed.contains(u)).toList());
  }

  /** Empty when there is no answer now; any other failure is the caller's to tell. */
  private static Optional<Explanation> computed(
      @Nullable Recommendation found, @Nullable Throwable failure, List<UnitId> units) {
    if (found != null) {
      return Optional.of(explanation(found, units));
    }
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof QueryUnavailable || cause instanceof IllegalArgumentException) {
      return Optional.empty();
    }
    throw new CompletionException(cause);
  }
}
