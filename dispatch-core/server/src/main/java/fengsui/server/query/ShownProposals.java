package fengsui.server.query;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.state.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proposals that were given lately, so that an order can be explained by what was shown. Safe
 * for concurrent use.
 */
final class ShownProposals {
  /** Proposals that are kept; the oldest is forgotten for one more. */
  static final int SHOWN_MAX = 2_000;

  private final Map<RecommendationId, Shown> shown =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecommendationId, Shown> eldest) {
          return size() > SHOWN_MAX;
        }
      };

  /** A proposal with what it was computed from. */
  record Grounded(Recommendation answer, Basis basis) {}

  private record Shown(@Nullable IncidentId incident, Grounded grounded) {}

  /**
   * Keeps what was answered.
   *
   * @param incident null for a form
   */
  synchronized void keep(@Nullable IncidentId incident, Grounded grounded) {
    shown.put(grounded.answer().id(), new Shown(incident, grounded));
  }

  /**
   * The recommendation that was given lately under this id for this incident, or for a form at its
   * place; empty when it was for something else, or once {@link #SHOWN_MAX} newer ones were given.
   */
  Optional<Grounded> find(State now, RecommendationId id, IncidentId incident) {
    var place = now.incidents().find(incident).map(i -> i.location().point());
    return Optional.ofNullable(under(id))
        .filter(
            s ->
                s.incident == null
                    ? place.filter(s.grounded.basis().point()::equals).isPresent()
                    : s.incident.equals(incident))
        .map(Shown::grounded);
  }

  private synchronized @Nullable Shown under(RecommendationId id) {
    return shown.get(id);
  }
}
