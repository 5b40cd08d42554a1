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

/** Explains nothing until the explainer is there, which itself needs the core's State. */
public final class LateExplainer implements Explainer {
  private volatile Explainer explainer = NONE;

  public void use(Explainer now) {
    explainer = now;
  }

  @Override
  public CompletableFuture<Optional<Explanation>> explain(
      PersonId author, IncidentId incident, List<UnitId> units, @Nullable RecommendationId seen) {
    return explainer.explain(author, incident, units, seen);
  }
}
