package fengsui.domain.geo;

import fengsui.domain.Check;

/**
 * Where something is, how that is known and how sure it is.
 *
 * @param uncertaintyMeters radius that holds the true place with about 95 %; 0 to 100,000
 * @param address what people call the place; may be empty
 */
public record Location(LonLat point, LocationSource source, int uncertaintyMeters, String address) {
  public Location {
    Check.range("location.uncertaintyMeters", uncertaintyMeters, 0, 100_000);
    address = address.isEmpty() ? "" : Check.name("location.address", address);
  }
}
