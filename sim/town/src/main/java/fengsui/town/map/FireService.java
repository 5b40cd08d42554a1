package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the fire service on the map: stations at their gates, micro stations, hydrants and water
 * cranes beside streets.
 */
final class FireService {

  static final int MICRO_STATIONS = 615;
  static final int HYDRANTS = 1_014;
  static final int WATER_CRANES = 50;

  private static final double HYDRANT_SPACING = 90;
  private static final double ROAD_METERS_MAX = 30;

  private final OsmDraft draft;
  private final RoadIndex roads;
  private final Dice dice;
  private final List<StationSite> stations = new ArrayList<>();

  FireService(OsmDraft draft, RoadIndex roads, long seed) {
    this.draft = draft;
    this.roads = roads;
    this.dice = Dice.of(seed, "fire service");
  }

  List<StationSite> stations() {
    return stations;
  }

  /** A station on its own premises. */
  void station(BortalaStations.Wanted wanted, BlockUse use) {
    place(wanted.id(), wanted.name(), wanted.force(), use);
  }

  /**
   * Micro stations at gates of compounds, premises and villages.
   *
   * @throws IllegalStateException when there are fewer places beside a road than stations
   */
  void microStations(List<BlockUse> places) {
    int number = 0;
    for (BlockUse use : dice.shuffled(places)) {
      if (number == MICRO_STATIONS) {
        return;
      }
      if (roads.distance(use.gate(), ROAD_METERS_MAX) < ROAD_METERS_MAX) {
        number++;
        String id = String.format(Locale.ROOT, "M%04d", number);
        place(id, use.name() + "微型消防站", StationForce.MICRO_STATION, use);
      }
    }
    if (number < MICRO_STATIONS) {
      throw new IllegalStateException("only " + number + " places for micro stations");
    }
  }

  private void place(String id, String name, StationForce force, BlockUse use) {
    DistrictSpec spec = use.block().district().spec();
    Point gate = use.gate();
    stations.add(new StationSite(id, name, force, spec.city(), spec.place(), gate.lonLat()));
    Tags tags =
        Tags.of(
            "amenity",
            "fire_station",
            "name",
            name,
            "ref",
            id,
            "fengsui:force",
            force.name(),
            "fire_station:type",
            force.name(),
            "addr:city",
            spec.city());
    if (!use.entry().line().name().isEmpty()) {
      tags = tags.with("addr:street", use.entry().line().name());
    }
    draft.node(gate, tags);
  }

  /**
   * Hydrants evenly over all streets of the districts, water cranes evenly over their arterials.
   */
  void water(Iterable<District> districts) {
    var kerbs = new ArrayList<Kerb>();
    for (District district : districts) {
      for (Block block : district.blocks()) {
        for (Block.Side side : block.sides()) {
          addKerbs(kerbs, district, block, side);
        }
      }
    }
    var cranes =
        kerbs.stream()
            .filter(kerb -> kerb.roadClass().compareTo(RoadClass.SECONDARY) <= 0)
            .toList();
    for (int i = 0; i < HYDRANTS; i++) {
      hydrant(i + 1, kerbs.get((int) ((long) i * kerbs.size() / HYDRANTS)));
    }
    for (int i = 0; i < WATER_CRANES; i++) {
      crane(i + 1, cranes.get((int) ((i + 0.5) * cranes.size() / WATER_CRANES)));
    }
  }

  private record Kerb(Point at, RoadClass roadClass, DistrictSpec spec) {}

  private void addKerbs(List<Kerb> kerbs, District district, Block block, Block.Side side) {
    if (!side.isBuilt() || side.line().roadClass() == RoadClass.TRACK) {
      return;
    }
    double offset = side.line().roadClass().setbackMeters() - 1;
    for (double at = side.from() + 20; at < side.to() - 20; at += HYDRANT_SPACING) {
      Point kerb = block.inside(side, at, offset);
      double distance = roads.distance(kerb, ROAD_METERS_MAX);
      if (distance > 2.5 && distance < ROAD_METERS_MAX) {
        kerbs.add(new Kerb(kerb, side.line().roadClass(), district.spec()));
      }
    }
  }

  private void hydrant(int number, Kerb kerb) {
    boolean wide = kerb.roadClass().compareTo(RoadClass.TERTIARY) <= 0;
    Tags tags =
        Tags.of(
            "emergency",
            "fire_hydrant",
            "ref",
            String.format(Locale.ROOT, "H%04d", number),
            "fire_hydrant:type",
            dice.chance(0.8) ? "pillar" : "underground",
            "fire_hydrant:diameter",
            wide ? "150" : "100",
            "fire_hydrant:pressure",
            String.format(Locale.ROOT, "%.1f", dice.between(1.6, 4.2)),
            "flow_rate",
            (wide ? dice.whole(24, 40) : dice.whole(10, 22)) * 60 + " l/min",
            "water_source",
            "main",
            "survey:date",
            String.format(Locale.ROOT, "2026-%02d-%02d", dice.whole(1, 6), dice.whole(1, 28)),
            "addr:city",
            kerb.spec().city());
    if (dice.chance(0.03)) {
      tags = tags.with("disused", "yes");
    }
    draft.node(kerb.at(), tags);
  }

  private void crane(int number, Kerb kerb) {
    draft.node(
        kerb.at(),
        Tags.of(
            "emergency",
            "water_crane",
            "man_made",
            "water_crane",
            "name",
            "消防水鹤" + number + "号",
            "ref",
            String.format(Locale.ROOT, "C%02d", number),
            "fire_hydrant:diameter",
            "200",
            "fire_hydrant:pressure",
            String.format(Locale.ROOT, "%.1f", dice.between(2.5, 5.0)),
            "flow_rate",
            dice.whole(50, 90) * 60 + " l/min",
            "water_source",
            "main",
            "survey:date",
            String.format(Locale.ROOT, "2026-%02d-%02d", dice.whole(1, 6), dice.whole(1, 28)),
            "addr:city",
            kerb.spec().city()));
  }
}
