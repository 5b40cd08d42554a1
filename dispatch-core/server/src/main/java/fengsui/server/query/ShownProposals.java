package fengsui.server.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
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

  private record Shown(@Nullable IncidentId incident, LonLat point, Recommendation answer) {}

  /**
   * Keeps what was answered.
   *
   * @param incident null for a form
   * @param point of the incident or form
   */
  synchronized void keep(@Nullable IncidentId incident, LonLat point, Recommendation answer) {
    shown.put(answer.id(), new Shown(incident, point, answer));
  }

  /**
   * The recommendation that was given lately under this id for this incident, or for a form at its
   * place; empty when it was for something else, or once {@link #SHOWN_MAX} newer ones were given.
   */
  Optional<Recommendation> find(State now, RecommendationId id, IncidentId incident) {
    var place = now.incidents().find(incident).map(i -> i.location().point());
    return Optional.ofNullable(under(id))
        .filter(
            s ->
                s.incident == null
                    ? place.filter(s.point::equals).isPresent()
                    : s.incident.equals(incident))
        .map(Shown::answer);
  }

  private synchronized @Nullable Shown under(RecommendationId id) {
    return shown.get(id);
  }
}
