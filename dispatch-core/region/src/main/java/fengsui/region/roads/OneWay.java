package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.Map;

/**
 * The directions that a way may be driven in.
 *
 * @param forward in the order of its nodes
 * @param backward against the order of its nodes
 */
record OneWay(boolean forward, boolean backward) {

  private static final OneWay BOTH = new OneWay(true, true);
  private static final OneWay FORWARD = new OneWay(true, false);
  private static final OneWay BACKWARD = new OneWay(false, true);
  static final OneWay NEITHER = new OneWay(false, false);

  static OneWay of(Map<String, String> tags, VehicleClass c) {
    var signed = signed(tags);
    return new OneWay(
        signed.forward && Access.of(tags, c, "forward") != Access.Word.CLOSED,
        signed.backward && Access.of(tags, c, "backward") != Access.Word.CLOSED);
  }

  /** The directions of buses, which a sign may let drive against a one-way road. */
  static OneWay ofBuses(Map<String, String> tags) {
    boolean against =
        "no".equals(tags.get("oneway:bus"))
            || "no".equals(tags.get("oneway:psv"))
            || tags.getOrDefault("busway", "").startsWith("opposite");
    return against ? BOTH : signed(tags);
  }

  /** Each direction that this one opens and the other does not. */
  OneWay without(OneWay other) {
    return new OneWay(forward && !other.forward, backward && !other.backward);
  }

  /** Each direction that one of the two opens. */
  OneWay or(OneWay other) {
    return new OneWay(forward || other.forward, backward || other.backward);
  }

  private static OneWay signed(Map<String, String> tags) {
    if ("no".equals(tags.get("oneway:emergency"))) {
      return BOTH;
    }
    return switch (tags.getOrDefault("oneway", "")) {
      case "yes", "true", "1" -> FORWARD;
      case "-1", "reverse" -> BACKWARD;
      case "no", "false", "0", "alternating" -> BOTH;
      // Nobody knows which way it is open today.
      case "reversible" -> NEITHER;
      default -> isOneWayByItsKind(tags) ? FORWARD : BOTH;
    };
  }

  private static boolean isOneWayByItsKind(Map<String, String> tags) {
    String junction = tags.getOrDefault("junction", "");
    return junction.equals("roundabout")
        || junction.equals("circular")
        || "motorway".equals(tags.get("highway"));
  }
}
