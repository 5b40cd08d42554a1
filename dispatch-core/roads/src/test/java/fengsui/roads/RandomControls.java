package fengsui.roads;

import fengsui.domain.road.RoadEffect.BusLane;
import fengsui.domain.road.RoadEffect.Counterflow;
import fengsui.domain.road.RoadEffect.RoadClosed;
import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.unit.VehicleClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded random controls on a network. */
final class RandomControls {

  private RandomControls() {}

  /** Up to six, each on about every fourth edge. */
  static List<LaidControl> of(RandomRoads roads, Random random) {
    var controls = new ArrayList<LaidControl>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      var classes = EnumSet.of(RandomRoads.randomClass(random), RandomRoads.randomClass(random));
      var effect =
          switch (random.nextInt(5)) {
            case 0 -> new BusLane();
            case 1 -> new Counterflow();
            case 2 -> new RoadSpeed(10 + random.nextInt(80));
            case 3 -> new RoadSpeed(101 + random.nextInt(99));
            default -> new RoadClosed();
          };
      int[] edges =
          IntStream.range(0, roads.edges.size()).filter(e -> random.nextInt(4) == 0).toArray();
      controls.add(new LaidControl(effect, classes, edges));
    }
    return controls;
  }

  /** Other times of trunk roads for heavy vehicles, or none. */
  static KindFactors factors(Random random) {
    int other = 100 + random.nextInt(3_000);
    return random.nextBoolean()
        ? KindFactors.NONE
        : KindFactors.of(
            (kind, c) -> c == VehicleClass.HEAVY && kind == RoadKind.TRUNK ? other : 1_000);
  }
}
