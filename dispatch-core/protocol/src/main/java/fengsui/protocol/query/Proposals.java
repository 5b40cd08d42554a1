package fengsui.protocol.query;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Which force to send. */
public interface Proposals {
  /** Most units that one question for a proposal may leave out. */
  int EXCLUDED_MAX = 100;

  /**
   * For an open incident, or for a form that is not one yet.
   *
   * @param incident null while it is a form
   * @param kind of the form; ignored with an incident
   * @param level of the form; ignored with an incident
   * @param point of the form; ignored with an incident
   * @param exclude units the person does not want, at most {@link #EXCLUDED_MAX}
   * @param version the asker's count; given back in the answer
   * @param situation what was answered so far on the form; null for nothing
   * @param address what people call the place of the form; null or empty while nobody said
   */
  record RecommendRequest(
      @Nullable IncidentId incident,
      @Nullable IncidentKind kind,
      @Nullable AlarmLevel level,
      @Nullable LonLat point,
      List<UnitId> exclude,
      long version,
      @Nullable Situation situation,
      @Nullable String address) {
    public RecommendRequest {
      address = address == null || address.isBlank() ? null : Check.name("address", address);
      Check.sizeMax("exclude", exclude, EXCLUDED_MAX);
      exclude = List.copyOf(exclude);
      if (incident == null && (kind == null || level == null || point == null)) {
        throw new IllegalArgumentException(
            "a form needs kind, level and point; or name an incident");
      }
    }

    /** Before anything was answered. */
    public RecommendRequest(
        @Nullable IncidentId incident,
        @Nullable IncidentKind kind,
        @Nullable AlarmLevel level,
        @Nullable LonLat point,
        List<UnitId> exclude,
        long version) {
      this(incident, kind, level, point, exclude, version, null, null);
    }
  }

  /**
   * The recommended response.
   *
   * @param area of the person who would order; units outside it may not be ordered and are not
   *     proposed; null for no limit
   */
  CompletableFuture<Recommendation> recommend(RecommendRequest request, @Nullable AreaId area);
}
