package fengsui.protocol.query;

import fengsui.domain.road.RoadControlId;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.VehicleClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What road controls do on the roads of the pack in force. */
public interface RoadPreviews {
  /** Most points of all lines of one answer; roads after them are counted and not drawn. */
  int POINTS_MAX = 20_000;

  /** Most street names of one preview. */
  int STREETS_MAX = 12;

  /** Most things of one sort that a preview names as cut off; the rest is counted. */
  int CUT_OFF_MAX = 20;

  /**
   * A control that is not set yet.
   *
   * @param control the one that it would change; null for a new one
   */
  record RoadDraft(
      @Nullable RoadControlId control,
      RoadShape shape,
      RoadEffect effect,
      Set<VehicleClass> classes) {
    public RoadDraft {
      if (classes.isEmpty()) {
        throw new IllegalArgumentException("classes must name at least one vehicle class");
      }
      classes = EnumSet.copyOf(classes);
    }
  }

  /**
   * What the control would do.
   *
   * @param roads stretches from junction to junction that it touches; 0 for none
   * @param streets some names of them, in order
   * @param lines lon, lat, lon, lat ... of each, in degrees
   * @param cutOff what it would cut off from the main roads beside the controls in force now
   */
  record RoadPreview(
      int roads, int meters, List<String> streets, List<List<Double>> lines, CutOff cutOff) {
    public RoadPreview {
      streets = List.copyOf(streets);
      lines = List.copyOf(lines);
    }
  }

  /**
   * What the main roads reach now and would not reach any more. The first {@link #CUT_OFF_MAX} of
   * each sort are named.
   *
   * @param stations whose force could not leave, the national service's first
   * @param units of the asker's area that could not leave where they are, in the same order
   * @param incidents open ones of the asker's area that could not be reached, the highest level
   *     first
   * @param hospitals by name
   * @param keyPremises by name, or by the address where the map has none; without hospitals
   * @param more how many of all sorts are not named, those of other areas among them
   */
  record CutOff(
      List<String> stations,
      List<String> units,
      List<String> incidents,
      List<String> hospitals,
      List<String> keyPremises,
      int more) {
    public static final CutOff NOTHING =
        new CutOff(List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    /**
     * Names the first of each and counts the rest.
     *
     * @param elsewhere units and incidents of other areas, which are not named
     */
    public static CutOff of(
        List<String> stations,
        List<String> units,
        List<String> incidents,
        List<String> hospitals,
        List<String> keyPremises,
        int elsewhere) {
      int more = elsewhere;
      for (var all : List.of(stations, units, incidents, hospitals, keyPremises)) {
        more += Math.max(0, all.size() - CUT_OFF_MAX);
      }
      return new CutOff(
          first(stations),
          first(units),
          first(incidents),
          first(hospitals),
          first(keyPremises),
          more);
    }

    private static List<String> first(List<String> all) {
      return List.copyOf(all.subList(0, Math.min(CUT_OFF_MAX, all.size())));
    }
  }

  /**
   * The lines of the roads that a control touches.
   *
   * @param complete false when there were more roads than {@link #POINTS_MAX} points of all
   *     controls
   */
  record TouchedRoads(RoadControlId control, List<List<Double>> lines, boolean complete) {
    public TouchedRoads {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Shows what a control would do, and sets nothing.
   *
   * @param area of the asker; units and incidents outside it are counted and not named
   */
  CompletableFuture<RoadPreview> preview(RoadDraft draft, AreaId area);

  /**
   * The roads that each control in State touches, in force or not, in order of their ids; at most
   * {@link #POINTS_MAX} points together.
   */
  CompletableFuture<List<TouchedRoads>> touched();
}
