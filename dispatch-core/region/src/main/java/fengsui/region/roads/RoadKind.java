package fengsui.region.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds of road that apparatus drive, as OpenStreetMap's highway tag names them, with the speed
 * that each class keeps up on an emergency run when nothing slows it. docs/region-packs.md shows
 * the table.
 */
enum RoadKind {
  MOTORWAY(100, 80, 70),
  MOTORWAY_LINK(60, 45, 40),
  TRUNK(85, 70, 65),
  TRUNK_LINK(50, 40, 35),
  PRIMARY(60, 50, 45),
  PRIMARY_LINK(45, 35, 30),
  SECONDARY(55, 45, 40),
  SECONDARY_LINK(40, 30, 28),
  TERTIARY(45, 40, 36),
  TERTIARY_LINK(35, 30, 26),
  UNCLASSIFIED(40, 32, 28),
  RESIDENTIAL(35, 28, 24),
  ROAD(30, 25, 22),
  SERVICE(20, 15, 12),
  LIVING_STREET(15, 12, 10),
  TRACK(20, 12, 8),
  /** Only where the tags let motor or emergency vehicles in. */
  PEDESTRIAN(10, 8, 6),
  /** Only where the tags let emergency vehicles in. */
  BUSWAY(40, 32, 28);

  private static final Map<String, RoadKind> BY_TAG =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(RoadKind::tag, Function.identity()));

  private final int lightKmh;
  private final int heavyKmh;
  private final int tallKmh;

  RoadKind(int lightKmh, int heavyKmh, int tallKmh) {
    this.lightKmh = lightKmh;
    this.heavyKmh = heavyKmh;
    this.tallKmh = tallKmh;
  }

  static Optional<RoadKind> of(String highway) {
    return Optional.ofNullable(BY_TAG.get(highway));
  }

  /** The value of the highway tag. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  int kmh(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> lightKmh;
      case HEAVY -> heavyKmh;
      case TALL -> tallKmh;
    };
  }

  /** Closed to vehicles unless a tag lets them in. */
  boolean needsPermission() {
    return this == PEDESTRIAN || this == BUSWAY;
  }
}
