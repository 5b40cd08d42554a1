package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the tags let a class in. Keys are asked from the narrowest to the widest; the first one
 * whose value is understood decides.
 *
 * <p>Nothing here is an exemption from traffic rules. A way that is open to emergency vehicles by
 * its own tags, or was made for them, is open; private ground is open too, because that is where
 * the fires are and the service may enter it. What is closed to everybody, to the military or to
 * goods vehicles stays closed.
 */
final class Access {

  private static final Set<String> OPEN =
      Set.of(
          "yes",
          "designated",
          "official",
          "permissive",
          "destination",
          "delivery",
          "customers",
          "private",
          "permit",
          "residents",
          "agricultural",
          "forestry",
          "discouraged",
          "emergency",
          "service",
          "public");
  private static final Set<String> CLOSED = Set.of("no", "restricted", "military", "impassable");

  /** The service of a way that is there for emergency vehicles, and so closed to all others. */
  private static final String EMERGENCY_WAY = "emergency_access";

  private Access() {}

  /** What the tags say. */
  enum Word {
    OPEN,
    CLOSED,
    NOTHING
  }

  static Word of(Map<String, String> tags, VehicleClass c) {
    if (EMERGENCY_WAY.equals(tags.get("service"))
        && first(tags, List.of("emergency"), "") != Word.CLOSED) {
      return Word.OPEN;
    }
    return first(tags, keys(c), "");
  }

  /** What the tags say for one direction alone, "forward" or "backward". */
  static Word of(Map<String, String> tags, VehicleClass c, String direction) {
    return first(tags, keys(c), ":" + direction);
  }

  /** What the tags say of buses. */
  static Word ofBuses(Map<String, String> tags) {
    return first(tags, List.of("bus", "psv"), "");
  }

  private static List<String> keys(VehicleClass c) {
    return switch (c) {
      case LIGHT -> List.of("emergency", "motorcar", "motor_vehicle", "vehicle", "access");
      case HEAVY, TALL -> List.of("emergency", "hgv", "motor_vehicle", "vehicle", "access");
    };
  }

  private static Word first(Map<String, String> tags, List<String> keys, String suffix) {
    for (String key : keys) {
      String value = tags.get(key + suffix);
      Word word = value == null ? Word.NOTHING : word(value);
      if (word != Word.NOTHING) {
        return word;
      }
    }
    return Word.NOTHING;
  }

  /** Of several values an open one wins: "no;destination" lets in. */
  private static Word word(String value) {
    Word word = Word.NOTHING;
    for (String part : value.split(";", -1)) {
      if (OPEN.contains(part.strip())) {
        return Word.OPEN;
      }
      word = CLOSED.contains(part.strip()) ? Word.CLOSED : word;
    }
    return word;
  }
}
