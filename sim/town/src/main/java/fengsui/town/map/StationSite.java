package fengsui.town.map;

import fengsui.domain.geo.LonLat;

/**
 * A station as the map shows it.
 *
 * @param id short and unique, the node's {@code ref}: N1, G3, V07, M0001
 * @param city the county-level city or county it lies in
 * @param place the district, township or village
 * @param at beside a street, in front of the gate
 */
public record StationSite(
    String id, String name, StationForce force, String city, String place, LonLat at) {}
