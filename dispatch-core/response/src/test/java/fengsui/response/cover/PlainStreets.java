package fengsui.response.cover;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.Snap;
import java.util.Arrays;
import java.util.Set;

/**
 * The plain slow referee: Dijkstra without a heap over the streets of a town as they were built,
 * some of them closed, all of them slower by a factor.
 */
public final class PlainStreets {
  public static final int NONE = Integer.MAX_VALUE;

  private final CoverTown town;
  private final Set<Integer> closed;
  private final int thousandths;

  public PlainStreets(CoverTown town, Set<Integer> closed, int thousandths) {
    this.town = town;
    this.closed = closed;
    this.thousandths = thousandths;
  }

  boolean isClosed(int edge) {
    return closed.contains(edge);
  }

  /** Milliseconds over the whole street; 0 when it may not be driven. */
  private int millis(int edge, VehicleClass c, boolean forward) {
    var times = town.streets.get(edge).times();
    int own = forward ? times.forward(c) : times.backward(c);
    return own == 0 ? 0 : Math.max(1, (int) ((own * (long) thousandths + 500) / 1_000));
  }

  /**
   * Milliseconds on the road from a vehicle to every node; it leaves a closed street over its ends.
   */
  public int[] nodesFrom(Snap from) {
    var c = from.vehicleClass();
    int[] best = new int[town.nodeCount()];
    Arrays.fill(best, NONE);
    var own = town.streets.get(from.edge());
    int forward = millis(from.edge(), c, true);
    int backward = millis(from.edge(), c, false);
    if (forward > 0) {
      best[own.to()] = forward - share(forward, from.alongMillimeters(), from.edgeMillimeters());
    }
    if (backward > 0) {
      int over = share(backward, from.alongMillimeters(), from.edgeMillimeters());
      best[own.from()] = Math.min(best[own.from()], over);
    }
    settle(best, c);
    return best;
  }

  private void settle(int[] best, VehicleClass c) {
    boolean[] settled = new boolean[best.length];
    while (true) {
      int nearest = -1;
      for (int node = 0; node < best.length; node++) {
        if (!settled[node] && best[node] != NONE && (nearest < 0 || best[node] < best[nearest])) {
          nearest = node;
        }
      }
      if (nearest < 0) {
        return;
      }
      settled[nearest] = true;
      for (int edge = 0; edge < town.streets.size(); edge++) {
        if (!isClosed(edge)) {
          var street = town.streets.get(edge);
          relax(best, nearest, street.from(), street.to(), millis(edge, c, true));
          relax(best, nearest, street.to(), street.from(), millis(edge, c, false));
        }
      }
    }
  }

  private static void relax(int[] best, int settled, int from, int to, int millis) {
    if (millis > 0 && from == settled) {
      best[to] = Math.min(best[to], best[settled] + millis);
    }
  }

  /** Milliseconds on the road to a point of a street; nobody reaches a point of a closed one. */
  public int to(Snap from, int[] nodes, int edge, int along, int length) {
    if (isClosed(edge)) {
      return NONE;
    }
    var c = from.vehicleClass();
    var street = town.streets.get(edge);
    int best = NONE;
    int forward = millis(edge, c, true);
    int backward = millis(edge, c, false);
    if (forward > 0 && nodes[street.from()] != NONE) {
      best = nodes[street.from()] + share(forward, along, length);
    }
    if (backward > 0 && nodes[street.to()] != NONE) {
      best = Math.min(best, nodes[street.to()] + backward - share(backward, along, length));
    }
    if (from.edge() == edge && forward > 0 && along >= from.alongMillimeters()) {
      int direct = share(forward, along, length) - share(forward, from.alongMillimeters(), length);
      best = Math.min(best, direct);
    }
    if (from.edge() == edge && backward > 0 && along <= from.alongMillimeters()) {
      int direct =
          share(backward, from.alongMillimeters(), length) - share(backward, along, length);
      best = Math.min(best, direct);
    }
    return best;
  }

  private static int share(int whole, int along, int length) {
    return length == 0 ? 0 : (int) Math.round((double) whole * along / length);
  }
}
