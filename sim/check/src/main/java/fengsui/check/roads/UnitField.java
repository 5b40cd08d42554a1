package fengsui.check.roads;

import fengsui.check.roads.TestMaps.RoadMap;
import fengsui.domain.geo.LonLat;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import fengsui.roads.UnitGrid;
import fengsui.roads.file.RoadFile;
import fengsui.roads.file.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Units anywhere on a map's roads, part of them eligible, and places where incidents are: a few
 * houses away from a crossing each.
 */
public final class UnitField {

  /** Bit of every tenth unit. */
  public static final long TENTH = 1;

  /** Bit of every hundredth unit. */
  public static final long HUNDREDTH = 2;

  private static final double E7 = 1e-7;
  private static final double OFF_ROAD_DEGREES = 0.001;

  private final RoadTimes times;
  private final RoadMap map;
  private final int[] nodes;
  private final Random random;
  private final List<Snap> units = new ArrayList<>();
  private final long[] bits;

  /** Puts units on the roads of a map. */
  public UnitField(RoadMap map, int unitCount, long seed) throws IOException {
    this.map = map;
    times = new RoadTimes(map.graph(), Map.of(map.vehicleClass(), map.labels()));
    nodes = RoadFile.open(map.roadFile()).section(Section.NODES).toArray(RoadFile.INT);
    random = new Random(seed);
    bits = new long[unitCount];
    while (units.size() < unitCount) {
      times.snap(place(), TravelTimes.HEADING_UNKNOWN, map.vehicleClass()).ifPresent(units::add);
    }
    for (int unit = 0; unit < unitCount; unit++) {
      bits[unit] =
          (random.nextInt(10) == 0 ? TENTH : 0) | (random.nextInt(100) == 0 ? HUNDREDTH : 0);
    }
  }

  /** Where an incident may be. */
  public LonLat place() {
    int node = random.nextInt(nodes.length / 2);
    return new LonLat(
        nodes[2 * node] * E7 + random.nextDouble() * OFF_ROAD_DEGREES,
        nodes[2 * node + 1] * E7 - random.nextDouble() * OFF_ROAD_DEGREES);
  }

  /** The times that the product answers on this map. */
  public RoadTimes times() {
    return times;
  }

  public RoadMap map() {
    return map;
  }

  public int unitCount() {
    return units.size();
  }

  /** Where a unit stands. */
  public Snap unit(int unit) {
    return units.get(unit);
  }

  /** Whether a unit has all of these bits. */
  public boolean isEligible(int unit, long required) {
    return (bits[unit] & required) == required;
  }

  /** All units as the product keeps them for its searches. */
  public UnitGrid grid() {
    var grid = new UnitGrid(times, units.size());
    for (int unit = 0; unit < bits.length; unit++) {
      grid.place(unit, units.get(unit));
      grid.mark(unit, bits[unit]);
    }
    return grid;
  }

  /**
   * The times of all eligible units to a point by the plain search, the soonest first, in
   * milliseconds.
   */
  public long[] plainlyNearest(PlainRoads plain, Snap target, long required) {
    long[] best = plain.millisTo(target);
    return IntStream.range(0, units.size())
        .filter(unit -> isEligible(unit, required))
        .mapToLong(unit -> plain.wholeMillis(units.get(unit), target, best))
        .filter(millis -> millis != PlainRoads.NONE)
        .sorted()
        .toArray();
  }
}
