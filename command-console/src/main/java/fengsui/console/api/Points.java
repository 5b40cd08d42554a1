package fengsui.console.api;

import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.protocol.wire.WireException;
import java.util.ArrayList;

/** Reads points and boxes in addresses: longitude, comma, latitude, in degrees. */
final class Points {
  private Points() {}

  static LonLat read(String field, String text) {
    int comma = text.indexOf(',');
    try {
      return new LonLat(
          Double.parseDouble(text.substring(0, Math.max(0, comma))),
          Double.parseDouble(text.substring(comma + 1)));
    } catch (NumberFormatException e) {
      throw new WireException(field, "must be lon,lat in degrees, for example 82.07,44.90");
    } catch (IllegalArgumentException e) {
      throw new WireException(field, "must be lon,lat in degrees: " + e.getMessage());
    }
  }

  /** Reads west, south, east, north in degrees. */
  static Bounds box(String field, String text) {
    var sides = new ArrayList<Double>();
    try {
      for (var side : text.split(",", 5)) {
        sides.add(Double.parseDouble(side));
      }
      if (sides.size() == 4) {
        return new Bounds(
            new LonLat(sides.get(0), sides.get(1)), new LonLat(sides.get(2), sides.get(3)));
      }
    } catch (NumberFormatException e) {
      throw new WireException(field, "must be numbers: west,south,east,north in degrees");
    } catch (IllegalArgumentException e) {
      throw new WireException(field, "must be west,south,east,north: " + e.getMessage());
    }
    throw new WireException(field, "must be west,south,east,north in degrees");
  }

  /** Checks a limit in an address. */
  static int limit(int limit, int max) {
    if (limit < 1 || limit > max) {
      throw new WireException("limit", "must be 1 to " + max + ": " + limit);
    }
    return limit;
  }
}
