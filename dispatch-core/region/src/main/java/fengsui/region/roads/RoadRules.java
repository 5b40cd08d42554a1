package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Decides from the tags of a way who may drive it, in which direction and how fast. */
final class RoadRules {

  /** No signed limit makes an apparatus slower than this. */
  private static final double KMH_MIN = 5;

  private static final Set<String> LOOSE =
      Set.of("gravel", "fine_gravel", "compacted", "pebblestone", "unpaved");

  private static final Set<String> SOFT =
      Set.of("ground", "dirt", "earth", "sand", "grass", "mud", "snow", "ice", "salt");

  private static final Set<String> ROUGH_TRACKS = Set.of("grade4", "grade5");

  private static final List<VehicleClass> LARGEST_FIRST = List.of(VehicleClass.values()).reversed();

  private RoadRules() {}

  /** The speeds on a way; empty when neither a class nor buses may drive it in any direction. */
  static Optional<Speeds> speeds(Map<String, String> tags) {
    var known = RoadKind.of(tags.getOrDefault("highway", ""));
    if (known.isEmpty() || "yes".equals(tags.get("area"))) {
      return Optional.empty();
    }
    var kind = known.get();
    var forward = new EnumMap<VehicleClass, Double>(VehicleClass.class);
    var backward = new EnumMap<VehicleClass, Double>(VehicleClass.class);
    var busForward = new EnumMap<VehicleClass, Double>(VehicleClass.class);
    var busBackward = new EnumMap<VehicleClass, Double>(VehicleClass.class);
    var open = OneWay.NEITHER;
    var busOpen = OneWay.NEITHER;
    for (var c : LARGEST_FIRST) {
      // A class passes wherever the next larger one does, whatever odd tags say.
      open = open.or(directions(tags, kind, c));
      busOpen = busOpen.or(busDirections(tags, kind, c));
      var lane = busOpen.without(open);
      forward.put(c, open.forward() ? kmh(tags, kind, c, "forward") : 0);
      backward.put(c, open.backward() ? kmh(tags, kind, c, "backward") : 0);
      busForward.put(c, lane.forward() ? kmh(tags, kind, c, "forward") : 0);
      busBackward.put(c, lane.backward() ? kmh(tags, kind, c, "backward") : 0);
    }
    var own = new WaySpeeds(forward, backward);
    var busLane = new WaySpeeds(busForward, busBackward);
    return own.isClosed() && busLane.isClosed()
        ? Optional.empty()
        : Optional.of(new Speeds(kind, own, busLane));
  }

  /**
   * Speeds on one way.
   *
   * @param own where the class may drive
   * @param busLane where buses may drive and the class may not, unless a road control lets it
   */
  record Speeds(RoadKind kind, WaySpeeds own, WaySpeeds busLane) {}

  /** Where a bus as large as the class may drive. */
  private static OneWay busDirections(Map<String, String> tags, RoadKind kind, VehicleClass c) {
    boolean open =
        switch (Access.ofBuses(tags)) {
          case OPEN -> true;
          case CLOSED -> false;
          case NOTHING -> kind == RoadKind.BUSWAY || isOpen(tags, kind, c);
        };
    return open && isPassable(tags, kind, c) ? OneWay.ofBuses(tags) : OneWay.NEITHER;
  }

  private static OneWay directions(Map<String, String> tags, RoadKind kind, VehicleClass c) {
    return isOpen(tags, kind, c) && isPassable(tags, kind, c) ? OneWay.of(tags, c) : OneWay.NEITHER;
  }

  private static boolean isOpen(Map<String, String> tags, RoadKind kind, VehicleClass c) {
    return switch (Access.of(tags, c)) {
      case OPEN -> true;
      case CLOSED -> false;
      case NOTHING -> !kind.needsPermission();
    };
  }

  /** Limits are hard: no permission makes a road wider. */
  private static boolean isPassable(Map<String, String> tags, RoadKind kind, VehicleClass c) {
    boolean rough =
        c != VehicleClass.LIGHT
            && kind == RoadKind.TRACK
            && ROUGH_TRACKS.contains(tags.getOrDefault("tracktype", ""));
    return !rough && Limits.allow(tags, c);
  }

  private static double kmh(
      Map<String, String> tags, RoadKind kind, VehicleClass c, String direction) {
    double kmh = Math.min(kind.kmh(c), surfaceKmh(tags.getOrDefault("surface", ""), c));
    kmh = Math.min(kmh, signedKmh(tags, "maxspeed").orElse(kmh));
    kmh = Math.min(kmh, signedKmh(tags, "maxspeed:" + direction).orElse(kmh));
    if (c != VehicleClass.LIGHT) {
      kmh = Math.min(kmh, signedKmh(tags, "maxspeed:hgv").orElse(kmh));
    }
    return Math.max(kmh, KMH_MIN);
  }

  private static OptionalDouble signedKmh(Map<String, String> tags, String key) {
    String value = tags.get(key);
    return value == null ? OptionalDouble.empty() : Measures.kmh(value);
  }

  private static double surfaceKmh(String surface, VehicleClass c) {
    if (SOFT.contains(surface)) {
      return switch (c) {
        case LIGHT -> 20;
        case HEAVY -> 12;
        case TALL -> 8;
      };
    }
    if (LOOSE.contains(surface)) {
      return switch (c) {
        case LIGHT -> 45;
        case HEAVY -> 35;
        case TALL -> 30;
      };
    }
    return Double.POSITIVE_INFINITY;
  }
}
