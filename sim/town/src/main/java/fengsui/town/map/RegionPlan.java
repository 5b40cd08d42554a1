package fengsui.town.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing board: every district, what stands on its blocks, and all strokes of the road
 * network.
 */
final class RegionPlan {

  private static final int VILLAGES_PER_FIELD = 7;

  private final long seed;
  private final Map<String, District> districts = new LinkedHashMap<>();
  private final Map<String, StreetNames> streetNames = new HashMap<>();
  private final Map<String, CompoundNames> compoundNames = new HashMap<>();
  private final Map<Block, BlockUse> uses = new LinkedHashMap<>();
  private final List<Stroke> strokes = new ArrayList<>();
  private final Terrain terrain;
  private final BarrierCutter barriers;
  private final Highways highways;

  RegionPlan(long seed) {
    this.seed = seed;
    this.terrain = new Terrain(seed);
    this.barriers = new BarrierCutter(terrain.barriers());
    layOutDistricts();
    this.highways = new Highways(districts, terrain, seed);
    strokes.addAll(highways.strokes());
    for (District district : districts.values()) {
      strokes.addAll(district.strokes());
    }
    fillBlocks();
  }

  Terrain terrain() {
    return terrain;
  }

  Highways highways() {
    return highways;
  }

  Collection<District> districts() {
    return districts.values();
  }

  Map<Block, BlockUse> uses() {
    return uses;
  }

  /** All roads, cut at rivers and railways, with junctions, without islands. */
  RoadNetwork network() {
    var cut = strokes.stream().flatMap(stroke -> barriers.cut(stroke).stream()).toList();
    var planarizer = new Planarizer(cut);
    return new RoadNetwork(MainNetwork.of(planarizer.roads()), planarizer);
  }

  /** Roads whose vertex numbers are places of the planarizer. */
  record RoadNetwork(List<Planarizer.Road> roads, Planarizer places) {}

  private void layOutDistricts() {
    for (DistrictSpec spec : BortalaPlaces.towns()) {
      layOut(spec, districts.values());
    }
    var fields = new ArrayList<District>();
    for (DistrictSpec spec : BortalaPlaces.fields()) {
      layOut(spec, districts.values());
      fields.add(districts.values().stream().toList().getLast());
    }
    var built = districts.values().stream().filter(d -> d.spec().style().hasHouses()).toList();
    var siting = new VillageSites(built, barriers, seed);
    for (int i = 0; i < BortalaPlaces.VILLAGES.size(); i++) {
      District field = fields.get(Math.min(i / VILLAGES_PER_FIELD, fields.size() - 1));
      siting.site(field, BortalaPlaces.VILLAGES.get(i)).ifPresent(spec -> layOut(spec, List.of()));
    }
  }

  private void layOut(DistrictSpec spec, Collection<District> earlier) {
    var names =
        streetNames.computeIfAbsent(
            spec.city(),
            city -> new StreetNames(Dice.of(seed, "streets " + city), spec.key().equals("bole")));
    districts.put(spec.key(), new DistrictPlanner(spec, names, earlier, seed).plan());
  }

  private void fillBlocks() {
    for (District district : districts.values()) {
      if (!district.spec().style().hasHouses()) {
        continue;
      }
      String city = district.spec().city();
      var names = streetNames.get(city);
      if (names == null) {
        throw new IllegalStateException("no street names for " + city);
      }
      var compounds =
          compoundNames.computeIfAbsent(
              city, key -> new CompoundNames(Dice.of(seed, "compounds " + key)));
      var planner = new BlockPlanner(district, names, compounds, barriers, seed);
      planner.plan(wanted(district.spec().key()));
      planner.uses().forEach(use -> uses.put(use.block(), use));
      strokes.addAll(planner.strokes());
    }
  }

  private static List<WantedPremises> wanted(String key) {
    var wanted = new ArrayList<WantedPremises>();
    for (var station : BortalaStations.all()) {
      if (station.district().equals(key)) {
        wanted.add(
            new WantedPremises(
                key, station.name(), station.u(), station.v(), Tags.of("landuse", "fire_station")));
      }
    }
    BortalaPremises.all().stream().filter(one -> one.district().equals(key)).forEach(wanted::add);
    return wanted;
  }
}
