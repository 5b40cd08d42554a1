package fengsui.roads.file;

import fengsui.domain.unit.VehicleClass;
import java.lang.foreign.MemorySegment;
import java.util.Map;

/** Checks that the lengths of all sections agree with each other. */
final class Counts {

  private final Map<Section, MemorySegment> sections;

  private Counts(Map<Section, MemorySegment> sections) {
    this.sections = sections;
  }

  static void check(Map<Section, MemorySegment> sections, Meta meta) throws RoadFileException {
    var counts = new Counts(sections);
    counts.ints(Section.NODES, 2L * meta.nodeCount());
    counts.ints(Section.EDGES, (long) RoadFile.EDGE_INTS * (meta.edgeCount() + 1L));
    counts.ints(Section.VIAS, 2L * meta.viaCount());
    counts.starts(Section.NAME_STARTS, meta.nameCount(), Section.NAME_BYTES, 1);
    counts.starts(
        Section.GRID_STARTS,
        (long) meta.gridColumns() * meta.gridRows(),
        Section.GRID_EDGES,
        Integer.BYTES);
    counts.bytes(Section.KINDS, meta.edgeCount());
    counts.rows(Section.BUS_LANES, RoadFile.BUS_LANE_INTS);
    int arcBytes = RoadFile.ARC_INTS * Integer.BYTES;
    for (var c : VehicleClass.values()) {
      counts.ints(Section.edges(c), (long) RoadFile.CLASS_EDGE_INTS * meta.edgeCount());
      counts.starts(Section.outStarts(c), meta.nodeCount(), Section.outArcs(c), arcBytes);
      counts.starts(Section.inStarts(c), meta.nodeCount(), Section.inArcs(c), arcBytes);
    }
  }

  private void ints(Section section, long expected) throws RoadFileException {
    bytes(section, expected * Integer.BYTES);
  }

  private void bytes(Section section, long expected) throws RoadFileException {
    long bytes = part(section).byteSize();
    if (bytes != expected) {
      throw new RoadFileException(
          "road file is damaged: section %s has %d bytes, counts ask for %d"
              .formatted(section, bytes, expected));
    }
  }

  private void rows(Section section, int rowInts) throws RoadFileException {
    if (part(section).byteSize() % ((long) rowInts * Integer.BYTES) != 0) {
      throw new RoadFileException(
          "road file is damaged: section %s ends within a row".formatted(section));
    }
  }

  private void starts(Section starts, long rows, Section rowsOf, int rowBytes)
      throws RoadFileException {
    ints(starts, rows + 1);
    long last = part(starts).get(RoadFile.INT, rows * Integer.BYTES);
    if (part(starts).get(RoadFile.INT, 0) != 0 || last * rowBytes != part(rowsOf).byteSize()) {
      throw new RoadFileException(
          "road file is damaged: section %s does not match %s".formatted(starts, rowsOf));
    }
  }

  private MemorySegment part(Section section) throws RoadFileException {
    var part = sections.get(section);
    if (part == null) {
      throw new RoadFileException("road file is damaged: section " + section + " is missing");
    }
    return part;
  }
}
