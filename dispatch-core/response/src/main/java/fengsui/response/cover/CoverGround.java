package fengsui.response.cover;

import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.Station;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.demand.Demand;
import fengsui.roads.demand.DemandKind;
import java.util.List;
import java.util.TreeMap;

/**
 * The ground that is covered: every address, key premises and road of a region, and whose it is. A
 * point belongs to the station that is first due there, a road to the one at its middle. Made anew
 * when stations change; about a second for a large city. Immutable.
 */
public final class CoverGround {
  /** Nobody's: no station is defined. */
  static final int NO_AREA = -1;

  private final RoadGraph graph;
  private final Demand demand;
  private final List<AreaId> areas;
  private final int[] areaOfPoint;
  private final int[] areaOfEdge;
  private final int[] edgeMillimeters;

  private CoverGround(RoadGraph graph, Demand demand, List<Station> stations) {
    this.graph = graph;
    this.demand = demand;
    var numbers = new TreeMap<String, AreaId>();
    stations.forEach(s -> numbers.put(s.area().value(), s.area()));
    this.areas = List.copyOf(numbers.values());
    this.areaOfPoint = new int[demand.size()];
    for (int point = 0; point < areaOfPoint.length; point++) {
      areaOfPoint[point] = areaAt(stations, demand.place(point));
    }
    this.areaOfEdge = new int[graph.edgeCount()];
    this.edgeMillimeters = new int[areaOfEdge.length];
    for (int edge = 0; edge < areaOfEdge.length; edge++) {
      areaOfEdge[edge] = areaAt(stations, graph.middle(edge));
      edgeMillimeters[edge] = isRoad(edge) ? graph.edgeMillimeters(edge) : 0;
    }
  }

  /** The ground of a region as the stations of State share it. */
  public static CoverGround of(RoadGraph graph, Demand demand, State state) {
    return new CoverGround(graph, demand, FirstDue.eligible(state));
  }

  private int areaAt(List<Station> stations, LonLat place) {
    return FirstDue.nearest(stations, place).map(s -> areas.indexOf(s.area())).orElse(NO_AREA);
  }

  private boolean isRoad(int edge) {
    for (var c : VehicleClass.values()) {
      if (graph.isOpen(edge, c)) {
        return true;
      }
    }
    return false;
  }

  /** By id. */
  List<AreaId> areas() {
    return areas;
  }

  RoadGraph graph() {
    return graph;
  }

  Demand demand() {
    return demand;
  }

  int areaOfPoint(int point) {
    return areaOfPoint[point];
  }

  int areaOfEdge(int edge) {
    return areaOfEdge[edge];
  }

  /** Length of an edge that anybody may drive; 0 for others. */
  int roadMillimeters(int edge) {
    return edgeMillimeters[edge];
  }

  /**
   * What one address, one key premises and one millimetre of road is of all risk: each kind that
   * there is counts alike.
   */
  double[] shares() {
    double[] totals = new double[3];
    for (int point = 0; point < demand.size(); point++) {
      totals[isAddress(point) ? 0 : 1]++;
    }
    for (int length : edgeMillimeters) {
      totals[2] += length;
    }
    int kinds = 0;
    for (double total : totals) {
      kinds += total > 0 ? 1 : 0;
    }
    double[] shares = new double[totals.length];
    for (int kind = 0; kind < shares.length; kind++) {
      shares[kind] = totals[kind] == 0 ? 0 : 1 / (totals[kind] * kinds);
    }
    return shares;
  }

  boolean isAddress(int point) {
    return demand.kind(point) == DemandKind.ADDRESS;
  }
}
