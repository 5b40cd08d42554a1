package fengsui.protocol.query;

import fengsui.domain.Check;
import fengsui.domain.cover.CoverFigures;
import fengsui.domain.cover.CoverHole;
import fengsui.domain.cover.ForceArrival;
import fengsui.domain.cover.MoveUps;
import fengsui.domain.cover.RoadBands;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.road.RoadControl;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the free force reaches in time, what would be lost, and what could be at a place when. */
public interface Covers {
  /** Longest limit of an isochrone. */
  int ISOCHRONE_MINUTES_MAX = 60;

  /** The limits of an isochrone unless others are asked for. */
  List<Integer> ISOCHRONE_MINUTES = List.of(3, 5, 8, 10);

  /**
   * Cover as it is.
   *
   * @param checkedAt when it was last looked whether anything had changed; the age to show
   * @param earlier as it was up to an hour ago; null in the first minutes after a start
   */
  record CoverNow(Instant checkedAt, CoverFigures figures, @Nullable CoverFigures earlier) {}

  /**
   * From where isochrones are drawn.
   *
   * @param minutes ascending, at most {@link RoadBands#MINUTES_MAX} of 1 to {@link
   *     #ISOCHRONE_MINUTES_MAX}
   */
  record IsochroneRequest(LonLat from, VehicleClass vehicleClass, List<Integer> minutes) {
    public IsochroneRequest {
      minutes = List.copyOf(minutes);
      Check.range("minutes", minutes.size(), 1, RoadBands.MINUTES_MAX);
      int before = 0;
      for (int minute : minutes) {
        Check.range("minutes", minute, before + 1, ISOCHRONE_MINUTES_MAX);
        before = minute;
      }
    }
  }

  /**
   * A decision of the past whose cover is asked for.
   *
   * @param number of the first event of the record that ordered the force
   * @param at when it was decided
   * @param ordered the units that it sent
   * @param places where units stood by the basis of the decision; the others are counted at their
   *     stations
   */
  record PastOrder(long number, Instant at, Set<UnitId> ordered, List<UnitThen> places) {
    public PastOrder {
      if (number < 1) {
        throw new IllegalArgumentException("number must be that of an event: " + number);
      }
      ordered = Set.copyOf(ordered);
      Check.sizeMax("ordered", ordered, CoverHole.UNITS_MAX);
      places = List.copyOf(places);
      Check.sizeMax("places", places, Basis.UNITS_MAX);
    }
  }

  /**
   * Cover as it was just before a decision, and what the decision took of it.
   *
   * @param placesUnknown free units that were out, and whose place is not in the record
   * @param otherPack whether the region has another map since; then that map was counted on
   * @param controls the road controls that were in force
   */
  record CoverThen(
      CoverHole hole, int placesUnknown, boolean otherPack, List<RoadControl> controls) {
    public CoverThen {
      controls = List.copyOf(controls);
    }
  }

  /** The figures, at most some seconds old. */
  CompletableFuture<CoverNow> now();

  /**
   * The roads by the limit that they are reached within.
   *
   * @param within only roads whose middle lies there; null for all
   */
  CompletableFuture<RoadBands> roads(@Nullable Bounds within);

  /** What sending these units, at most {@link CoverHole#UNITS_MAX}, would uncover. */
  CompletableFuture<CoverHole> hole(List<UnitId> units);

  /**
   * Move-ups worth ordering now.
   *
   * @param area whose units may be sent by the person who asks
   */
  CompletableFuture<MoveUps> moveUps(AreaId area);

  CompletableFuture<RoadBands> isochrones(IsochroneRequest request);

  /**
   * The curve of a place.
   *
   * @param area whose units may be ordered by the person who asks
   */
  CompletableFuture<ForceArrival> forceArrival(LonLat point, AreaId area);

  /** The curve of an open incident's place, its own force counted apart. */
  CompletableFuture<ForceArrival> forceArrival(IncidentId incident, AreaId area);

  /**
   * Cover as it was then. The record is read up to that moment, for some seconds at most; where
   * that is not enough it fails with {@link fengsui.protocol.QueryUnavailable}, which says how far
   * it came, and the next question goes on from there.
   */
  CompletableFuture<CoverThen> asOf(PastOrder order);

  /** The roads of that moment by the limit that they were reached within. */
  CompletableFuture<RoadBands> roadsAsOf(PastOrder order, @Nullable Bounds within);
}
