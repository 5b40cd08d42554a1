package fengsui.roads;

import fengsui.domain.eta.RoadClass;
import fengsui.domain.unit.VehicleClass;
import java.util.List;
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
public enum RoadKind {
  MOTORWAY(1, 100, 80, 70),
  MOTORWAY_LINK(2, 60, 45, 40),
  TRUNK(3, 85, 70, 65),
  TRUNK_LINK(4, 50, 40, 35),
  PRIMARY(5, 60, 50, 45),
  PRIMARY_LINK(6, 45, 35, 30),
  SECONDARY(7, 55, 45, 40),
  SECONDARY_LINK(8, 40, 30, 28),
  TERTIARY(9, 45, 40, 36),
  TERTIARY_LINK(10, 35, 30, 26),
  UNCLASSIFIED(11, 40, 32, 28),
  RESIDENTIAL(12, 35, 28, 24),
  ROAD(13, 30, 25, 22),
  SERVICE(14, 20, 15, 12),
  LIVING_STREET(15, 15, 12, 10),
  TRACK(16, 20, 12, 8),
  /** Only where the tags let motor or emergency vehicles in. */
  PEDESTRIAN(17, 10, 8, 6),
  /** Only where the tags let emergency vehicles in. */
  BUSWAY(18, 40, 32, 28);

  private static final Map<String, RoadKind> BY_TAG =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(RoadKind::tag, Function.identity()));

  /** Ids count up from 1 in the order of the kinds. */
  private static final List<RoadKind> BY_ID = List.of(values());

  private final int id;
  private final int lightKmh;
  private final int heavyKmh;
  private final int tallKmh;

  RoadKind(int id, int lightKmh, int heavyKmh, int tallKmh) {
    this.id = id;
    this.lightKmh = lightKmh;
    this.heavyKmh = heavyKmh;
    this.tallKmh = tallKmh;
  }

  /** The kind of this value of the highway tag; empty for one that no apparatus drives. */
  public static Optional<RoadKind> of(String highway) {
    return Optional.ofNullable(BY_TAG.get(highway));
  }

  /** Its byte in the road file; never used again for another kind. */
  public int id() {
    return id;
  }

  /** The kind with this {@link #id}; {@link #ROAD}, which says nothing, for one not known. */
  static RoadKind ofId(int id) {
    return id >= 1 && id <= BY_ID.size() ? BY_ID.get(id - 1) : ROAD;
  }

  /** The value of the highway tag. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class of road whose speed is learned from the runs on all its kinds. */
  public RoadClass roadClass() {
    return switch (this) {
      case MOTORWAY, MOTORWAY_LINK -> RoadClass.MOTORWAY;
      case TRUNK, TRUNK_LINK -> RoadClass.TRUNK;
      case PRIMARY, PRIMARY_LINK -> RoadClass.PRIMARY;
      case SECONDARY, SECONDARY_LINK -> RoadClass.SECONDARY;
      case TERTIARY, TERTIARY_LINK -> RoadClass.TERTIARY;
      case UNCLASSIFIED, RESIDENTIAL, ROAD -> RoadClass.LOCAL;
      case SERVICE, LIVING_STREET, TRACK, PEDESTRIAN, BUSWAY -> RoadClass.SERVICE;
    };
  }

  /** Kilometres per hour on an emergency run when nothing slows it. */
  public int kmh(VehicleClass vehicleClass) {
    return switch (vehicleClass) {
      case LIGHT -> lightKmh;
      case HEAVY -> heavyKmh;
      case TALL -> tallKmh;
    };
  }

  /** Closed to vehicles unless a tag lets them in. */
  public boolean needsPermission() {
    return this == PEDESTRIAN || this == BUSWAY;
  }
}
