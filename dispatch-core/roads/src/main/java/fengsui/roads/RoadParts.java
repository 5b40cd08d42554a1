package fengsui.roads;

import fengsui.domain.eta.RoadClass;
import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A way cut by class of road, in the times of the region pack: without learned factors, speed
 * controls and hours.
 *
 * @param roadSeconds for each {@link RoadClass}, in the order of {@link RoadClass#ALL}
 * @param offRoadSeconds of the straight legs at both ends
 */
public record RoadParts(List<Integer> roadSeconds, int offRoadSeconds) {
  public RoadParts {
    roadSeconds = List.copyOf(roadSeconds);
    if (roadSeconds.size() != RoadClass.COUNT) {
      throw new IllegalArgumentException(
          "roadSeconds must have " + RoadClass.COUNT + " entries: " + roadSeconds.size());
    }
  }

  /** All parts together. */
  public int wholeSeconds() {
    return roadSeconds.stream().mapToInt(Integer::intValue).sum() + offRoadSeconds;
  }

  /** Cuts a way on roads that may be under controls and factors. */
  static RoadParts of(RoadGraph graph, List<Piece> pieces, Snap from, Snap to) {
    var millis = new long[RoadClass.COUNT];
    for (var piece : pieces) {
      var roadClass = graph.kind(piece.edge()).roadClass();
      millis[RoadClass.ALL.indexOf(roadClass)] += packMillis(graph, piece, to.vehicleClass());
    }
    var seconds = new ArrayList<>(Collections.nCopies(RoadClass.COUNT, 0));
    for (int c = 0; c < millis.length; c++) {
      seconds.set(c, (int) ((millis[c] + 500) / 1_000));
    }
    return new RoadParts(seconds, (from.legMillis() + to.legMillis() + 500) / 1_000);
  }

  /** What the pack says of a piece; of one that only a control opened, what the control says. */
  private static long packMillis(RoadGraph graph, Piece piece, VehicleClass vehicleClass) {
    int now = edgeMillis(graph, piece, vehicleClass);
    int own = edgeMillis(graph.own(), piece, vehicleClass);
    return now == 0 || own == 0 ? piece.millis() : (long) piece.millis() * own / now;
  }

  private static int edgeMillis(RoadGraph graph, Piece piece, VehicleClass vehicleClass) {
    var network = graph.network(vehicleClass);
    return piece.forward()
        ? network.forwardMillis(piece.edge())
        : network.backwardMillis(piece.edge());
  }
}
