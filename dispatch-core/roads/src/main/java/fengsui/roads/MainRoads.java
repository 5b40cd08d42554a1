package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.MainNetwork;
import fengsui.roads.file.RoadFile;

/**
 * What hangs together on the roads of one class: the main network as it is under the controls in
 * force, what leads to it and what it leads to. About 60 ms for a large city.
 */
public final class MainRoads {
  private final RoadGraph graph;
  private final ClassNetwork network;
  private final VehicleClass vehicleClass;
  private final Snapper snapper;
  private final MainNetwork main;

  private MainRoads(RoadGraph graph, VehicleClass vehicleClass) {
    this.graph = graph;
    this.network = graph.network(vehicleClass);
    this.vehicleClass = vehicleClass;
    this.snapper = new Snapper(graph);
    this.main =
        MainNetwork.of(
            network.outStarts().toArray(RoadFile.INT),
            network.outArcs().toArray(RoadFile.INT),
            network.inStarts().toArray(RoadFile.INT),
            network.inArcs().toArray(RoadFile.INT));
  }

  public static MainRoads of(RoadGraph graph, VehicleClass vehicleClass) {
    return new MainRoads(graph, vehicleClass);
  }

  /** Whether who stands here gets to the main network. */
  public boolean isLeftFrom(LonLat place, double headingDegrees) {
    var snap = snapper.origin(place, headingDegrees, vehicleClass);
    return snap.isPresent() && leads(snap.get());
  }

  private boolean leads(Snap from) {
    boolean forward = Start.leavingForward(graph, network, from) > 0;
    boolean backward = Start.leavingBackward(graph, network, from) > 0;
    return (flags(from, forward, backward) & RoadFile.LEADS_TO_MAIN) != 0;
  }

  /** Whether who is on the main network gets here. */
  public boolean isReachedAt(LonLat place) {
    return snapper
        .target(place, vehicleClass)
        .map(
            to ->
                flags(
                    to,
                    network.forwardMillis(to.edge()) > 0,
                    network.backwardMillis(to.edge()) > 0))
        .filter(flags -> (flags & RoadFile.REACHED_FROM_MAIN) != 0)
        .isPresent();
  }

  private int flags(Snap at, boolean forward, boolean backward) {
    return main.flags(graph.edgeFrom(at.edge()), graph.edgeTo(at.edge()), forward, backward);
  }
}
