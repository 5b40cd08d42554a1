package fengsui.server.core;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Unexplained;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a force is right, for the record of an order. The core waits for it only a named time;
 * what is not there by then is recorded as missing.
 */
@FunctionalInterface
public interface Explainer {

  /** An order that asks to be explained. */
  record Order(
      PersonId author,
      IncidentId incident,
      List<UnitId> units,
      Set<UnitId> instead,
      @Nullable RecommendationId seen) {

    /**
     * An order of these units.
     *
     * @param author who ordered them
     * @param instead units whose order is cancelled in the same step
     * @param seen the proposal the person acted on; null when chosen by hand
     */
    public Order {
      units = List.copyOf(units);
      instead = Set.copyOf(instead);
    }
  }

  /** Never knows. */
  Explainer NONE =
      order -> CompletableFuture.completedFuture(Explained.not(Unexplained.NOT_ANSWERED));

  /** Explains an order. */
  CompletableFuture<Explained> explain(Order order);
}
