package fengsui.town.map;

import org.jspecify.annotations.Nullable;

/**
 * Which streets of a district get past river, railway and motorway. Few cross the river, and some
 * underpasses are low.
 */
final class CrossingRules {

  private CrossingRules() {}

  static Crossings of(DistrictSpec spec, GridLine line) {
    return new Crossings(river(spec, line), rail(spec, line), motorway(line));
  }

  private static @Nullable Tags river(DistrictSpec spec, GridLine line) {
    if (spec.style() != DistrictSpec.Style.TOWN || !line.axisU()) {
      return null;
    }
    return switch (line.roadClass()) {
      case PRIMARY -> Crossings.BRIDGE;
      case SECONDARY -> line.at() < 0 ? Crossings.weakBridge("10") : null;
      case MOTORWAY,
          MOTORWAY_LINK,
          TRUNK,
          TERTIARY,
          UNCLASSIFIED,
          RESIDENTIAL,
          LIVING_STREET,
          SERVICE,
          TRACK ->
          null;
    };
  }

  private static @Nullable Tags rail(DistrictSpec spec, GridLine line) {
    boolean fields = spec.style() == DistrictSpec.Style.FIELDS;
    return switch (line.roadClass()) {
      case MOTORWAY, MOTORWAY_LINK, TRUNK, PRIMARY -> Crossings.BRIDGE;
      case SECONDARY -> Crossings.underpass(line.at() < 0 ? "4.5" : "3.2");
      case TERTIARY -> Crossings.underpass(fields ? "3.8" : line.at() < 0 ? "3.2" : "2.8");
      case RESIDENTIAL, UNCLASSIFIED, LIVING_STREET, SERVICE, TRACK -> null;
    };
  }

  private static @Nullable Tags motorway(GridLine line) {
    return switch (line.roadClass()) {
      case MOTORWAY, MOTORWAY_LINK -> null;
      case TRUNK, PRIMARY, SECONDARY, TERTIARY -> Crossings.BRIDGE;
      case RESIDENTIAL, UNCLASSIFIED, LIVING_STREET, SERVICE, TRACK -> null;
    };
  }
}
