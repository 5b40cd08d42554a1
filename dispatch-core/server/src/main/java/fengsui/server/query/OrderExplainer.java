package fengsui.server.query;

import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Proposed;
import fengsui.domain.plan.Unexplained;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.QueryUnavailable;
import fengsui.server.core.Explained;
import fengsui.server.core.Explainer;
import fengsui.server.query.ShownProposals.Grounded;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Explains an order by the proposal the person acted on, which the core itself gave and kept, or
 * else by what is proposed at that moment; by the ordered units that were not in it; and by where
 * all of them stood.
 */
public final class OrderExplainer implements Explainer {
  private final ProposalAnswers proposals;

  OrderExplainer(ProposalAnswers proposals) {
    this.proposals = proposals;
  }

  @Override
  public CompletableFuture<Explained> explain(Order order) {
    var seen = order.seen();
    var shown = seen == null ? Optional.<Grounded>empty() : proposals.shown(seen, order.incident());
    return shown.isPresent()
        ? CompletableFuture.completedFuture(explained(shown.get(), order.units()))
        : proposals
            .recommendNow(order.incident(), order.author(), order.instead())
            .handle((computed, failure) -> computed(computed, failure, order.units()));
  }

  private Explained explained(Grounded grounded, List<UnitId> units) {
    var proposed = new HashSet<UnitId>();
    grounded.answer().chosen().stream().map(Proposed::unit).forEach(proposed::add);
    var others = units.stream().filter(u -> !proposed.contains(u)).toList();
    var overridden = others.stream().filter(proposals::isFree).toList();
    var basis = proposals.with(grounded.basis(), others);
    return Explained.by(new Explanation(grounded.answer(), overridden, basis));
  }

  /** Unexplained when there is no answer now; any other failure is the caller's to tell. */
  private Explained computed(
      @Nullable Grounded found, @Nullable Throwable failure, List<UnitId> units) {
    if (found != null) {
      return explained(found, units);
    }
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof QueryUnavailable || cause instanceof IllegalArgumentException) {
      return Explained.not(Unexplained.NOT_ANSWERED);
    }
    throw new CompletionException(cause);
  }
}
