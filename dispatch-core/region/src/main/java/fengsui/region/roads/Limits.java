package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What an apparatus of a class measures, and whether signed and physical limits let it through. The
 * measures are those that {@link VehicleClass} promises.
 */
final class Limits {

  private static final List<String> HEIGHT_KEYS =
      List.of("maxheight", "maxheight:physical", "maxheight:signed");
  private static final List<String> WIDTH_KEYS = List.of("maxwidth", "maxwidth:physical", "width");
  private static final List<String> WEIGHT_KEYS = List.of("maxweight", "maxweightrating");
  private static final List<String> HEAVY_WEIGHT_KEYS =
      List.of("maxweight:hgv", "maxweightrating:hgv");

  private Limits() {}

  static double heightMeters(VehicleClass c) {
    return switch (c) {
      case LIGHT -> 2.2;
      case HEAVY -> 3.6;
      case TALL -> 4.0;
    };
  }

  static double widthMeters(VehicleClass c) {
    return switch (c) {
      case LIGHT -> 2.0;
      case HEAVY, TALL -> 2.5;
    };
  }

  static double tonnes(VehicleClass c) {
    return switch (c) {
      case LIGHT -> 3.5;
      case HEAVY -> 26;
      case TALL -> 42;
    };
  }

  /** Whether every limit in the tags of a way or node is at least the class's own measure. */
  static boolean allow(Map<String, String> tags, VehicleClass c) {
    return holds(tags, HEIGHT_KEYS, Measures::meters, heightMeters(c))
        && holds(tags, WIDTH_KEYS, Measures::meters, widthMeters(c))
        && holds(tags, WEIGHT_KEYS, Measures::tonnes, tonnes(c))
        && (c == VehicleClass.LIGHT || holds(tags, HEAVY_WEIGHT_KEYS, Measures::tonnes, tonnes(c)));
  }

  private static boolean holds(
      Map<String, String> tags,
      List<String> keys,
      Function<String, OptionalDouble> reader,
      double needed) {
    for (String key : keys) {
      String value = tags.get(key);
      if (value != null && reader.apply(value).orElse(needed) < needed) {
        return false;
      }
    }
    return true;
  }
}
