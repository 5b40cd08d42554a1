package fengsui.roads;

import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadEffect;
import fengsui.domain.road.RoadShape;
import fengsui.domain.unit.VehicleClass;
import java.util.Set;

/**
 * A road control as it lies on the roads of one region pack.
 *
 * @param edges those it touches, rising
 */
@SuppressWarnings("ArrayRecordComponent") // Never handed out to be written.
public record LaidControl(RoadEffect effect, Set<VehicleClass> classes, int[] edges) {

  public LaidControl {
    classes = Set.copyOf(classes);
  }

  /** Finds the edges that the control touches; some milliseconds for a large area of a city. */
  public static LaidControl of(RoadGraph graph, RoadControl control) {
    return of(graph, control.shape(), control.effect(), control.classes());
  }

  /** The same for a control that is not set yet. */
  public static LaidControl of(
      RoadGraph graph, RoadShape shape, RoadEffect effect, Set<VehicleClass> classes) {
    return new LaidControl(effect, classes, TouchedEdges.of(graph, shape));
  }
}
