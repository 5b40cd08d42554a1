package fengsui.protocol.query;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Whether a call is about an incident that is open already. */
public interface Duplicates {
  /** Most open incidents that are named as possible duplicates. */
  int DUPLICATES_MAX = 5;

  /**
   * An open incident that a new call may belong to.
   *
   * @param percent how likely, 1 to 99
   */
  record LikelyDuplicate(
      IncidentId incident, int percent, int metersAway, int secondsAgo, boolean sameKind) {}

  /**
   * Open incidents a call here and now may belong to, likeliest first, at most {@link
   * #DUPLICATES_MAX}.
   */
  CompletableFuture<List<LikelyDuplicate>> likely(LonLat point, @Nullable IncidentKind kind);
}
