package fengsui.server.core;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a force is right, for the record of an order. The core waits for it only a named time;
 * what is not there by then is recorded as missing.
 */
@FunctionalInterface
public interface Explainer {

  /** Never knows. */
  Explainer NONE =
      (author, incident, units, seen) -> CompletableFuture.completedFuture(Optional.empty());

  /**
   * Explains an order of these units.
   *
   * @param author who ordered them
   * @param seen the proposal the person acted on; null when chosen by hand
   */
  CompletableFuture<Optional<Explanation>> explain(
      PersonId author, IncidentId incident, List<UnitId> units, @Nullable RecommendationId seen);
}
