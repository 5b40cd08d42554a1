package fengsui.roads.file;

import fengsui.domain.unit.VehicleClass;

/**
 * The parts of roads.bin. All are little-endian ints but {@link #NAME_BYTES} and {@link #KINDS}. An
 * id is never used again for another meaning.
 */
public enum Section {
  /** One row of {@link Meta}. */
  META(1),
  /** Per node: longitude, latitude, in 1e-7 degrees. Nodes are sorted along a Morton curve. */
  NODES(2),
  /**
   * Per edge, {@link RoadFile#EDGE_INTS}: from, to, millimetres, name, first via point; one closing
   * row.
   */
  EDGES(3),
  /** Points between the ends of edges: longitude, latitude, in 1e-7 degrees. */
  VIAS(4),
  /** Per name, where its bytes begin; one closing entry. Name 0 is empty. */
  NAME_STARTS(5),
  /** UTF-8. */
  NAME_BYTES(6),
  /** Per grid cell, where its edges begin; one closing entry. */
  GRID_STARTS(7),
  /** Edges whose geometry touches the cell. */
  GRID_EDGES(8),
  /** Per edge one byte: {@link fengsui.roads.RoadKind#id()}. */
  KINDS(9),
  /**
   * Per edge that buses may drive where a class may not, {@link RoadFile#BUS_LANE_INTS}, in rising
   * edges: the milliseconds that each class would need in each direction (0: its own already, or
   * too narrow, low or weak for it).
   */
  BUS_LANES(10),

  LIGHT_EDGES(16),
  LIGHT_OUT_STARTS(17),
  LIGHT_OUT_ARCS(18),
  LIGHT_IN_STARTS(19),
  LIGHT_IN_ARCS(20),

  HEAVY_EDGES(32),
  HEAVY_OUT_STARTS(33),
  HEAVY_OUT_ARCS(34),
  HEAVY_IN_STARTS(35),
  HEAVY_IN_ARCS(36),

  TALL_EDGES(48),
  TALL_OUT_STARTS(49),
  TALL_OUT_ARCS(50),
  TALL_IN_STARTS(51),
  TALL_IN_ARCS(52);

  private final int id;

  Section(int id) {
    this.id = id;
  }

  public int id() {
    return id;
  }

  /**
   * Per edge, {@link RoadFile#CLASS_EDGE_INTS}: milliseconds forward, backward (0: not allowed),
   * flags.
   */
  public static Section edges(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> LIGHT_EDGES;
      case HEAVY -> HEAVY_EDGES;
      case TALL -> TALL_EDGES;
    };
  }

  /** Per node, where the arcs that leave it begin; one closing entry. */
  public static Section outStarts(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> LIGHT_OUT_STARTS;
      case HEAVY -> HEAVY_OUT_STARTS;
      case TALL -> TALL_OUT_STARTS;
    };
  }

  /**
   * Arcs by tail, {@link RoadFile#ARC_INTS}: head, milliseconds, arc number (edge * 2, + 1
   * backward).
   */
  public static Section outArcs(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> LIGHT_OUT_ARCS;
      case HEAVY -> HEAVY_OUT_ARCS;
      case TALL -> TALL_OUT_ARCS;
    };
  }

  /** Per node, where the arcs that enter it begin; one closing entry. */
  public static Section inStarts(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> LIGHT_IN_STARTS;
      case HEAVY -> HEAVY_IN_STARTS;
      case TALL -> TALL_IN_STARTS;
    };
  }

  /**
   * Arcs by head, {@link RoadFile#ARC_INTS}: tail, milliseconds, arc number (edge * 2, + 1
   * backward).
   */
  public static Section inArcs(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> LIGHT_IN_ARCS;
      case HEAVY -> HEAVY_IN_ARCS;
      case TALL -> TALL_IN_ARCS;
    };
  }
}
