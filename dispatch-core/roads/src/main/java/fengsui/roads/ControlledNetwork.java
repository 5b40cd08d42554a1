package fengsui.roads;

import fengsui.domain.road.RoadEffect.BusLane;
import fengsui.domain.road.RoadEffect.Counterflow;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Makes the network of one class as it is under factors and road controls: the same tables as the
 * pack's own, so that every search, snap and route reads them without a question more.
 *
 * <p>Permissions open edges first, then factors and the slowest speed weigh them, then closures
 * take them out. What an edge would take without closures is kept for whoever stands on it. Cost:
 * two passes over the edges, about 60 ms for a class of a large city; the tables lie outside the
 * heap and are freed with the network.
 */
final class ControlledNetwork {
  private static final int ROW = RoadFile.CLASS_EDGE_INTS;

  private final RoadGraph graph;
  private final VehicleClass vehicleClass;
  private final int[] edges;
  private final int[] leaving;

  private ControlledNetwork(RoadGraph graph, ClassNetwork own, VehicleClass vehicleClass) {
    this.graph = graph;
    this.vehicleClass = vehicleClass;
    this.edges = own.edges().toArray(RoadFile.INT);
    this.leaving = new int[edges.length];
  }

  /**
   * @param own of the pack
   * @param controls in any order; those of other classes are left out
   */
  static ClassNetwork of(
      RoadGraph graph,
      ClassNetwork own,
      VehicleClass vehicleClass,
      List<LaidControl> controls,
      KindFactors factors) {
    var mine = controls.stream().filter(l -> l.classes().contains(vehicleClass)).toList();
    if (mine.isEmpty() && factors.changesNothing(vehicleClass)) {
      return own;
    }
    var network = new ControlledNetwork(graph, own, vehicleClass);
    network.open(mine);
    network.weigh(mine, factors);
    System.arraycopy(network.edges, 0, network.leaving, 0, network.edges.length);
    network.close(mine);
    return network.tables();
  }

  private void open(List<LaidControl> controls) {
    for (var control : controls) {
      if (control.effect() instanceof BusLane) {
        for (int edge : control.edges()) {
          open(edge, 0, graph.busLanes().forwardMillis(edge, vehicleClass));
          open(edge, 1, graph.busLanes().backwardMillis(edge, vehicleClass));
        }
      }
    }
    // After the bus lanes, so that the order of the controls does not matter.
    for (var control : controls) {
      if (control.effect() instanceof Counterflow) {
        for (int edge : control.edges()) {
          int forward = edges[ROW * edge];
          open(edge, 0, edges[ROW * edge + 1]);
          open(edge, 1, forward);
        }
      }
    }
  }

  /** Opens one direction that was not; an opened road is tied to the network by its ends. */
  private void open(int edge, int direction, int millis) {
    int at = ROW * edge + direction;
    if (edges[at] == 0 && millis > 0) {
      edges[at] = millis;
      edges[ROW * edge + 2] |= RoadFile.LEADS_TO_MAIN | RoadFile.REACHED_FROM_MAIN;
    }
  }

  private void weigh(List<LaidControl> controls, KindFactors factors) {
    var percents = new short[edges.length / ROW];
    for (var control : controls) {
      if (control.effect() instanceof RoadSpeed(int percent)) {
        for (int edge : control.edges()) {
          if (percents[edge] == 0 || percent < percents[edge]) {
            percents[edge] = (short) percent;
          }
        }
      }
    }
    boolean learned = !factors.changesNothing(vehicleClass);
    for (int edge = 0; edge < percents.length; edge++) {
      if (learned || percents[edge] != 0) {
        long thousandths = factors.thousandths(graph.kind(edge), vehicleClass);
        long percent = percents[edge] == 0 ? 100 : percents[edge];
        edges[ROW * edge] = weighed(edges[ROW * edge], thousandths, percent);
        edges[ROW * edge + 1] = weighed(edges[ROW * edge + 1], thousandths, percent);
      }
    }
  }

  /** Rounded to the nearest, at least 1 where driving is allowed: 0 says that it is not. */
  static int weighed(int millis, long thousandths, long percent) {
    if (millis == 0) {
      return 0;
    }
    long parts = 10 * percent;
    long weighed = (millis * thousandths + parts / 2) / parts;
    return Math.clamp(weighed, 1, Integer.MAX_VALUE - 1);
  }

  private void close(List<LaidControl> controls) {
    for (var control : controls) {
      if (control.effect() instanceof RoadClosed) {
        for (int edge : control.edges()) {
          edges[ROW * edge] = 0;
          edges[ROW * edge + 1] = 0;
        }
      }
    }
  }

  private ClassNetwork tables() {
    var arena = Arena.ofAuto();
    var out = arcs(arena, true);
    var in = arcs(arena, false);
    return new ClassNetwork(
        arena.allocateFrom(RoadFile.INT, edges),
        arena.allocateFrom(RoadFile.INT, leaving),
        out.starts,
        out.arcs,
        in.starts,
        in.arcs);
  }

  private record Arcs(MemorySegment starts, MemorySegment arcs) {}

  /** Sorts by counting: arcs of one node stay in the order of their arc numbers. */
  private Arcs arcs(Arena arena, boolean byTail) {
    int[] starts = new int[graph.nodeCount() + 1];
    int arcCount = edges.length / ROW * 2;
    for (int arc = 0; arc < arcCount; arc++) {
      if (millis(arc) > 0) {
        starts[end(arc, byTail) + 1]++;
      }
    }
    for (int n = 0; n + 1 < starts.length; n++) {
      starts[n + 1] += starts[n];
    }
    int[] arcs = new int[RoadFile.ARC_INTS * starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int arc = 0; arc < arcCount; arc++) {
      if (millis(arc) > 0) {
        int at = RoadFile.ARC_INTS * next[end(arc, byTail)]++;
        arcs[at] = end(arc, !byTail);
        arcs[at + 1] = millis(arc);
        arcs[at + 2] = arc;
      }
    }
    return new Arcs(
        arena.allocateFrom(RoadFile.INT, starts), arena.allocateFrom(RoadFile.INT, arcs));
  }

  private int millis(int arc) {
    return edges[ROW * (arc >>> 1) + (arc & 1)];
  }

  private int end(int arc, boolean tail) {
    boolean forward = (arc & 1) == 0;
    return forward == tail ? graph.edgeFrom(arc >>> 1) : graph.edgeTo(arc >>> 1);
  }
}
