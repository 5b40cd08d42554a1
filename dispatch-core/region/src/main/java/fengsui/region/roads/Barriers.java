package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.ArcTimes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a point on a road lets through. Gates, lift gates and chains can be opened and are no
 * barrier; a bollard or a block is one unless its tags let emergency vehicles or motor vehicles in.
 */
final class Barriers {

  private static final Set<String> SOLID =
      Set.of(
          "bollard",
          "block",
          "jersey_barrier",
          "concrete_block",
          "debris",
          "log",
          "rock",
          "cycle_barrier",
          "motorcycle_barrier",
          "kissing_gate",
          "turnstile",
          "stile",
          "fence",
          "wall",
          "planter",
          "bus_trap",
          "sump_buster",
          "full-height_turnstile");

  private static final String HEIGHT_RESTRICTOR = "height_restrictor";

  private Barriers() {}

  /** Whether the node may hold somebody up at all; most nodes do not. */
  static boolean isOne(Map<String, String> tags) {
    return !tags.isEmpty() && !Stream.of(VehicleClass.values()).allMatch(c -> allows(tags, c));
  }

  /** The way through the point, a millisecond for whoever it lets through. */
  static ArcTimes passage(Map<String, String> tags) {
    return ArcTimes.of(c -> passes(tags, c), c -> passes(tags, c));
  }

  /** A class passes wherever a larger one does. */
  private static int passes(Map<String, String> tags, VehicleClass c) {
    return Stream.of(VehicleClass.values())
            .anyMatch(larger -> larger.compareTo(c) >= 0 && allows(tags, larger))
        ? 1
        : 0;
  }

  private static boolean allows(Map<String, String> tags, VehicleClass c) {
    if (!Limits.allow(tags, c)) {
      return false;
    }
    String barrier = tags.getOrDefault("barrier", "");
    if (barrier.isEmpty()) {
      // Access tags of other nodes speak about themselves, not about the road through them.
      return true;
    }
    return switch (Access.of(tags, c)) {
      case OPEN -> true;
      case CLOSED -> false;
      case NOTHING -> !SOLID.contains(barrier) && !isUnknownPortal(tags, c);
    };
  }

  /** A height restrictor without a height stops what is higher than a van. */
  private static boolean isUnknownPortal(Map<String, String> tags, VehicleClass c) {
    return c != VehicleClass.LIGHT
        && HEIGHT_RESTRICTOR.equals(tags.get("barrier"))
        && !tags.containsKey("maxheight");
  }
}
