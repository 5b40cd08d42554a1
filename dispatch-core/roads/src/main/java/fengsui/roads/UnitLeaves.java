package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.labels.HubLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each unit stands and how it leaves the edge there, in one flat field: its class, the edge,
 * its off-road leg, millimetres east and north, then the node at each end of the edge, how long it
 * takes there, how far along the edge it stands, and the places of both nodes in a sweep.
 */
final class UnitLeaves {

  /** All, by their numbers here. */
  static final List<VehicleClass> CLASSES = List.of(VehicleClass.values());

  private static final int ROW = 12;

  private static final int NO_PLACE = -1;

  private static final double MILLIMETERS = 1_000;

  private final RoadGraph graph;
  private final int[] rows;
  private final UnitLabels labels;

  UnitLeaves(RoadGraph graph, int unitsMax) {
    this.graph = graph;
    this.rows = new int[ROW * unitsMax];
    this.labels = new UnitLabels(unitsMax);
  }

  /**
   * Puts a unit where it was snapped.
   *
   * @param hubLabels of its class; null when there are none
   */
  void put(
      int unit, Snap at, double eastMeters, double northMeters, @Nullable HubLabels hubLabels) {
    var network = graph.network(at.vehicleClass());
    int forward = Start.leavingForward(graph, network, at);
    int backward = Start.leavingBackward(graph, network, at);
    labels.forget(unit);
    int i = ROW * unit;
    rows[i] = CLASSES.indexOf(at.vehicleClass());
    rows[i + 1] = at.edge();
    rows[i + 2] = at.legMillis();
    // Beyond an int's range it is the border, which is nearer: what is reckoned stays a least.
    rows[i + 3] = (int) Math.rint(MILLIMETERS * eastMeters);
    rows[i + 4] = (int) Math.rint(MILLIMETERS * northMeters);
    rows[i + 5] = graph.edgeTo(at.edge());
    rows[i + 6] = forward == 0 ? NodeTimes.NONE : forward - Start.passed(forward, at);
    rows[i + 7] = graph.edgeFrom(at.edge());
    rows[i + 8] = backward == 0 ? NodeTimes.NONE : Start.passed(backward, at);
    rows[i + 9] = at.alongMillimeters();
    rows[i + 10] = hubLabels == null ? NO_PLACE : hubLabels.place(rows[i + 5]);
    rows[i + 11] = hubLabels == null ? NO_PLACE : hubLabels.place(rows[i + 7]);
  }

  /** Keeps what the landmarks of its class tell of a unit. */
  void bound(int unit, HubLabels labels, UnitBounds bounds) {
    int i = ROW * unit;
    bounds.put(unit, labels, rows[i + 5], rows[i + 6], rows[i + 7], rows[i + 8]);
  }

  /** The edge that a unit stands on. */
  int edge(int unit) {
    return rows[ROW * unit + 1];
  }

  /** The place of a unit's class in {@link #CLASSES}. */
  int classNumber(int unit) {
    return rows[ROW * unit];
  }

  /** Metres between a unit and a point, to the millimetre. */
  double metersTo(int unit, double eastMeters, double northMeters) {
    double dx = rows[ROW * unit + 3] - MILLIMETERS * eastMeters;
    double dy = rows[ROW * unit + 4] - MILLIMETERS * northMeters;
    return Math.sqrt(dx * dx + dy * dy) / MILLIMETERS;
  }

  /** The node at the end of its edge, or backward at the start. */
  int node(int unit, boolean backward) {
    return rows[ROW * unit + (backward ? 7 : 5)];
  }

  /** Milliseconds to {@link #node}; {@link NodeTimes#NONE} when it cannot leave over it. */
  int millisToNode(int unit, boolean backward) {
    return rows[ROW * unit + (backward ? 8 : 6)];
  }

  /** Straight to a target on the edge that it stands on; {@link NodeTimes#NONE} without a way. */
  int directMillis(int unit, Snap target) {
    return direct(ROW * unit, target);
  }

  int legMillis(int unit) {
    return rows[ROW * unit + 2];
  }

  /** Milliseconds on the road from where a unit stands; {@link NodeTimes#NONE} without a way. */
  int millis(int unit, NodeTimes times) {
    int i = ROW * unit;
    int best = overEnds(unit, times);
    return rows[i + 1] == times.target().edge() ? Math.min(best, direct(i, times.target())) : best;
  }

  private int overEnds(int unit, NodeTimes times) {
    int i = ROW * unit;
    if (times instanceof LabelTimes byLabels) {
      var label = labels.label(unit);
      if (label != null) {
        return byLabels.pinned().millisFrom(label);
      }
      if (labels.isWorth(unit)) {
        var made = byLabels.labels().both(rows[i + 5], rows[i + 6], rows[i + 7], rows[i + 8]);
        labels.keep(unit, made);
        return byLabels.pinned().millisFrom(made);
      }
    }
    if (times instanceof SweptTimes swept) {
      int over = swept.millisOverPlace(rows[i + 10], rows[i + 6], NodeTimes.NONE);
      return swept.millisOverPlace(rows[i + 11], rows[i + 8], over);
    }
    int best = times.millisOver(rows[i + 5], rows[i + 6], NodeTimes.NONE);
    return times.millisOver(rows[i + 7], rows[i + 8], best);
  }

  /** Along the edge that also holds the target, when that lies ahead. */
  private int direct(int i, Snap target) {
    var network = graph.network(target.vehicleClass());
    int edge = target.edge();
    int along = rows[i + 9];
    int best = NodeTimes.NONE;
    int forward = network.forwardMillis(edge);
    if (forward > 0 && along <= target.alongMillimeters()) {
      best = network.millisFromStart(target) - part(forward, along, target);
    }
    int backward = network.backwardMillis(edge);
    if (backward > 0 && along >= target.alongMillimeters()) {
      int here = backward - part(backward, along, target);
      best = Math.min(best, network.millisFromEnd(target) - here);
    }
    return best;
  }

  private static int part(int millis, int along, Snap target) {
    return ClassNetwork.part(millis, along, target.edgeMillimeters());
  }
}
