package fengsui.console.api;

import fengsui.domain.geo.LonLat;
import fengsui.protocol.wire.WireException;

/** Reads points in addresses: longitude, comma, latitude, in degrees. */
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

  /** Checks a limit in an address. */
  static int limit(int limit, int max) {
    if (limit < 1 || limit > max) {
      throw new WireException("limit", "must be 1 to " + max + ": " + limit);
    }
    return limit;
  }
}
