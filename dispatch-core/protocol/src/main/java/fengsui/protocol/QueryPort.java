package fengsui.protocol;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Questions that change nothing. Safe for use from any thread. Callers have checked role and area.
 */
public interface QueryPort {
  int PLACES_MAX = 20;
  int QUERY_CHARS_MAX = 100;

  /** Most units that one question for a proposal may leave out. */
  int EXCLUDED_MAX = 100;

  /** Most open incidents that are named as possible duplicates. */
  int DUPLICATES_MAX = 5;

  /**
   * For an open incident, or for a form that is not one yet.
   *
   * @param incident null while it is a form
   * @param kind of the form; ignored with an incident
   * @param level of the form; ignored with an incident
   * @param point of the form; ignored with an incident
   * @param exclude units the person does not want, at most {@link #EXCLUDED_MAX}
   * @param version the asker's count; given back in the answer
   */
  record RecommendRequest(
      @Nullable IncidentId incident,
      @Nullable IncidentKind kind,
      @Nullable AlarmLevel level,
      @Nullable LonLat point,
      List<UnitId> exclude,
      long version) {
    public RecommendRequest {
      Check.sizeMax("exclude", exclude, EXCLUDED_MAX);
      exclude = List.copyOf(exclude);
      if (incident == null && (kind == null || level == null || point == null)) {
        throw new IllegalArgumentException(
            "a form needs kind, level and point; or name an incident");
      }
    }
  }

  /**
   * A found place.
   *
   * @param kind STREET, ADDRESS, CROSSING, PLACE, PREMISES, HYDRANT, KILOMETRE_POST, COORDINATES
   * @param town may be empty
   * @param metersAway from the point asked near to; -1 without one
   * @param matched from-to pairs of characters of the label that matched, for highlighting
   */
  record Place(
      String kind, String label, String town, LonLat point, int metersAway, List<Integer> matched) {
    public Place {
      matched = List.copyOf(matched);
    }
  }

  /**
   * Water to draw from.
   *
   * @param kind HYDRANT, WATER_CRANE, POOL, NATURAL
   * @param flowLitersPerSecond -1 when unknown
   * @param pressureKilopascals -1 when unknown
   */
  record Water(
      String id,
      String kind,
      LonLat point,
      int flowLitersPerSecond,
      int pressureKilopascals,
      int metersAway) {}

  /**
   * One step of the way.
   *
   * @param turn DEPART, STRAIGHT, SLIGHT_LEFT, LEFT, SHARP_LEFT, SLIGHT_RIGHT, RIGHT, SHARP_RIGHT,
   *     U_TURN, ARRIVE
   * @param pointIndex index into the route's points where the step begins
   */
  record Step(String turn, String street, int meters, int seconds, int pointIndex) {}

  /**
   * The way of a unit to a place.
   *
   * @param points lon, lat, lon, lat ... in degrees
   */
  record Way(int seconds, int meters, List<Double> points, List<Step> steps) {
    public Way {
      points = List.copyOf(points);
      steps = List.copyOf(steps);
    }
  }

  /**
   * An open incident that a new call may belong to.
   *
   * @param percent how likely, 1 to 99
   */
  record LikelyDuplicate(
      IncidentId incident, int percent, int metersAway, int secondsAgo, boolean sameKind) {}

  /**
   * The recommended response.
   *
   * @param area of the person who would order; units outside it may not be ordered and are not
   *     proposed; null for no limit
   */
  CompletableFuture<Recommendation> recommend(RecommendRequest request, @Nullable AreaId area);

  /**
   * The way from a unit's last position to the incident; empty when no road of its class leads
   * there.
   */
  CompletableFuture<Optional<Way>> way(UnitId unit, IncidentId incident);

  /** The way between two points for the unit's vehicle class. */
  CompletableFuture<Optional<Way>> way(UnitId unit, LonLat from, LonLat to);

  /** Best first, at most {@link #PLACES_MAX}. */
  CompletableFuture<List<Place>> places(String text, @Nullable LonLat near, int limit);

  /** What people call this point. */
  CompletableFuture<Optional<Place>> placeAt(LonLat point);

  /** Nearest first by air. */
  CompletableFuture<List<Water>> water(LonLat point, int limit);

  /** All water sources of the region pack, for the map. */
  CompletableFuture<List<Water>> water();

  /**
   * Open incidents a call here and now may belong to, likeliest first, at most {@link
   * #DUPLICATES_MAX}.
   */
  CompletableFuture<List<LikelyDuplicate>> duplicates(LonLat point, @Nullable IncidentKind kind);

  /**
   * The local copy of a file of the region pack in force, for example {@code basemap.pmtiles};
   * empty without a pack.
   */
  Optional<Path> packFile(String name);
}
