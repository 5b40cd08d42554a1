package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
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
  private static final double LOOSE_LIGHT_KMH = 45;
  private static final double LOOSE_HEAVY_KMH = 35;

  private static final Set<String> SOFT =
      Set.of("ground", "dirt", "earth", "sand", "grass", "mud", "snow", "ice", "salt");
  private static final double SOFT_LIGHT_KMH = 20;
  private static final double SOFT_HEAVY_KMH = 12;

  private RoadRules() {}

  /** The speeds on a way; empty when no class may drive it in any direction. */
  static Optional<WaySpeeds> speeds(Map<String, String> tags) {
    var kind = RoadKind.of(tags.getOrDefault("highway", ""));
    if (kind.isEmpty() || "yes".equals(tags.get("area"))) {
      return Optional.empty();
    }
    var heavy = directions(tags, kind.get(), VehicleClass.HEAVY);
    var light = directions(tags, kind.get(), VehicleClass.LIGHT);
    // A light apparatus passes wherever a heavy one does, whatever odd tags say.
    light = new OneWay(light.forward() || heavy.forward(), light.backward() || heavy.backward());
    var speeds =
        new WaySpeeds(
            light.forward() ? kmh(tags, kind.get(), VehicleClass.LIGHT, "forward") : 0,
            light.backward() ? kmh(tags, kind.get(), VehicleClass.LIGHT, "backward") : 0,
            heavy.forward() ? kmh(tags, kind.get(), VehicleClass.HEAVY, "forward") : 0,
            heavy.backward() ? kmh(tags, kind.get(), VehicleClass.HEAVY, "backward") : 0);
    return speeds.isClosed() ? Optional.empty() : Optional.of(speeds);
  }

  private static OneWay directions(Map<String, String> tags, RoadKind kind, VehicleClass c) {
    boolean open =
        switch (Access.of(tags, c)) {
          case OPEN -> true;
          case CLOSED -> false;
          case NOTHING -> !kind.needsPermission();
        };
    boolean rough =
        c == VehicleClass.HEAVY
            && kind == RoadKind.TRACK
            && Set.of("grade4", "grade5").contains(tags.getOrDefault("tracktype", ""));
    boolean passable = open && !rough && Limits.allow(tags, c);
    return passable ? OneWay.of(tags, c) : new OneWay(false, false);
  }

  private static double kmh(
      Map<String, String> tags, RoadKind kind, VehicleClass c, String direction) {
    double kmh = Math.min(kind.kmh(c), surfaceKmh(tags.getOrDefault("surface", ""), c));
    kmh = Math.min(kmh, signedKmh(tags, "maxspeed").orElse(kmh));
    kmh = Math.min(kmh, signedKmh(tags, "maxspeed:" + direction).orElse(kmh));
    if (c == VehicleClass.HEAVY) {
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
      return c == VehicleClass.LIGHT ? SOFT_LIGHT_KMH : SOFT_HEAVY_KMH;
    }
    if (LOOSE.contains(surface)) {
      return c == VehicleClass.LIGHT ? LOOSE_LIGHT_KMH : LOOSE_HEAVY_KMH;
    }
    return Double.POSITIVE_INFINITY;
  }
}
