package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which units leave their edge over which node, for a walk along the roads, and what such a walk
 * needs again and again. One thread at a time.
 */
final class UnitNodes {

  private final RoadGraph graph;
  private final UnitCells cells;
  private final Map<VehicleClass, NodeFront> fronts = new EnumMap<>(VehicleClass.class);
  private final int[] toldIn;
  private final Map<VehicleClass, Optional<Snap>> targets = new EnumMap<>(VehicleClass.class);
  private @Nullable LonLat place;
  private int walk;

  UnitNodes(RoadGraph graph, int unitsMax) {
    this.graph = graph;
    this.cells = new UnitCells(graph.nodeCount(), 2 * unitsMax);
    this.toldIn = new int[unitsMax];
  }

  /** Takes the place of a unit. */
  void put(int unit, UnitLeaves leaves) {
    put(unit, leaves, false);
    put(unit, leaves, true);
  }

  private void put(int unit, UnitLeaves leaves, boolean backward) {
    int slot = slot(unit, backward);
    if (leaves.millisToNode(unit, backward) == NodeTimes.NONE) {
      cells.remove(slot);
    } else {
      cells.put(slot, leaves.node(unit, backward));
    }
  }

  private static int slot(int unit, boolean backward) {
    return 2 * unit + (backward ? 1 : 0);
  }

  void mark(int unit, long unitBits) {
    cells.mark(slot(unit, false), unitBits);
    cells.mark(slot(unit, true), unitBits);
  }

  void remove(int unit) {
    cells.remove(slot(unit, false));
    cells.remove(slot(unit, true));
  }

  /** Takes a unit and whether it leaves its edge backward. */
  interface Visitor {
    void visit(int unit, boolean backward);
  }

  /** Visits the wanted units that can leave their edge over a node. */
  void visit(int node, UnitFilter filter, Visitor visitor) {
    if (!filter.takes(cells.bitsIn(node))) {
      return;
    }
    long all = 0;
    for (int slot = cells.first(node); slot != UnitCells.NOBODY; slot = cells.next(slot)) {
      long bits = cells.bits(slot);
      all |= bits;
      if (filter.takes(bits)) {
        visitor.visit(slot >> 1, (slot & 1) != 0);
      }
    }
    cells.settle(node, all);
  }

  /** From now on no unit was told. */
  void begin(LonLat next) {
    walk++;
    if (!next.equals(place)) {
      targets.clear();
      place = next;
    }
  }

  /** Where a class's way to the place ends; kept, since a place is often asked for twice. */
  Optional<Snap> target(RoadTimes roads, VehicleClass vehicleClass) {
    return targets.computeIfAbsent(
        vehicleClass, c -> roads.target(Objects.requireNonNull(place), c));
  }

  /** Whether a unit is told for the first time since {@link #begin}. */
  boolean isNew(int unit) {
    boolean isNew = toldIn[unit] != walk;
    toldIn[unit] = walk;
    return isNew;
  }

  /** The search of one class, begun at a point. */
  NodeFront front(Snap target) {
    var front = fronts.computeIfAbsent(target.vehicleClass(), c -> new NodeFront(graph, c));
    front.start(target);
    return front;
  }
}
