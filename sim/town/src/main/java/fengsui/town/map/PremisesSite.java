package fengsui.town.map;

import fengsui.domain.geo.LonLat;
import java.util.Map;

/**
 * Premises or a compound as the map shows it, for callers who say where they are.
 *
 * @param city the county-level city or county it lies in
 * @param street the street of the gate; empty where it has no name
 * @param at inside the gate, some 15 m from the street
 * @param tags what the map says of it
 */
public record PremisesSite(
    String name, String city, String street, LonLat at, Map<String, String> tags) {

  public PremisesSite {
    tags = Map.copyOf(tags);
  }
}
