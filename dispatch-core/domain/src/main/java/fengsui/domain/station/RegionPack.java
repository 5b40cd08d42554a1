package fengsui.domain.station;

import fengsui.domain.Check;
import fengsui.domain.geo.Bounds;

/**
 * Names the immutable map data in force.
 *
 * @param hash SHA-256 of the content, 64 hex digits
 */
public record RegionPack(String name, String hash, Bounds bounds) {
  public RegionPack {
    Check.id("pack.name", name);
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("pack.hash must be 64 hex digits: " + hash);
    }
  }
}
