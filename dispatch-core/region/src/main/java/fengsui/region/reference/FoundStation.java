package fengsui.region.reference;

import fengsui.domain.geo.LonLat;

/**
 * A fire station that the extract knows; texts are empty where it says nothing.
 *
 * @param osmId n, w or r and the number in OpenStreetMap
 * @param kind the value of {@code fengsui:kind} or {@code fire_station:type}, as written
 */
public record FoundStation(
    String osmId, String name, String operator, String kind, LonLat lonLat) {}
