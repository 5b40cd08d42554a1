package fengsui.town.map;

/**
 * Premises that the map must hold.
 *
 * @param district key of the district
 * @param u where along the district's length, -1 to 1
 * @param v where across it, -1 to 1
 */
record WantedPremises(String district, String name, double u, double v, Tags tags) {}
