package fengsui.town.map;

import org.jspecify.annotations.Nullable;

/**
 * How a road gets past what lies across it. A tag set is put on the piece that crosses; null means
 * that the road stops on either side.
 */
record Crossings(@Nullable Tags river, @Nullable Tags rail, @Nullable Tags motorway) {

  static final Tags BRIDGE = Tags.of("bridge", "yes", "layer", "1");

  /** A road that stops at everything. */
  static final Crossings NONE = new Crossings(null, null, null);

  /** A road that bridges everything: motorways, trunks and the ways between towns. */
  static final Crossings ALL = new Crossings(BRIDGE, BRIDGE, BRIDGE);

  static Tags underpass(String maxheightMeters) {
    return Tags.of("tunnel", "yes", "layer", "-1", "maxheight", maxheightMeters);
  }

  /** An old bridge that heavy apparatus must not use. */
  static Tags weakBridge(String maxweightTonnes) {
    return BRIDGE.with("maxweight", maxweightTonnes);
  }

  @Nullable Tags over(Barrier.Kind kind) {
    return switch (kind) {
      case RIVER -> river;
      case RAIL -> rail;
      case MOTORWAY -> motorway;
    };
  }
}
