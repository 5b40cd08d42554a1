package fengsui.region.reference;

import fengsui.domain.geo.LonLat;

/** A hospital that the extract knows; texts are empty where it says nothing. */
public record FoundHospital(
    String osmId, String name, String operator, boolean emergency, LonLat lonLat) {}
