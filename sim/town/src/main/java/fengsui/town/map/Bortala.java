package fengsui.town.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The generated region: its map, and the sites that the rest of the demo speaks of. The same seed
 * gives the same region on every machine.
 */
public final class Bortala {

  private static final int CHUNK_NODES_MAX = 500;

  private final OsmDraft draft = new OsmDraft();
  private final RoadIndex roads = new RoadIndex();
  private final List<StationSite> stations;
  private final List<PremisesSite> premises = new ArrayList<>();

  private Bortala(long seed) {
    var plan = new RegionPlan(seed);
    drawRoads(plan.network());
    plan.highways().drawMilestones(draft);
    plan.terrain().draw(draft);
    Nature.draw(draft, plan.districts(), seed);
    drawBuildings(plan, seed);
    this.stations = List.copyOf(drawFireService(plan, seed));
  }

  /** Draws the region of a seed; takes a second or two. */
  public static Bortala of(long seed) {
    return new Bortala(seed);
  }

  OsmDraft draft() {
    return draft;
  }

  /** Every station of every force, national ones first, micro stations last. */
  public List<StationSite> stations() {
    return stations;
  }

  /** Every named premises and compound. */
  public List<PremisesSite> premises() {
    return List.copyOf(premises);
  }

  private void drawRoads(RegionPlan.RoadNetwork network) {
    var nodes = new HashMap<Integer, Long>();
    for (var road : network.roads()) {
      var ids = new ArrayList<Long>();
      for (int i = 0; i < road.vertices().size(); i++) {
        int vertex = road.vertices().get(i);
        Point at = network.places().point(vertex);
        ids.add(nodes.computeIfAbsent(vertex, _ -> draft.node(at)));
        if (i > 0) {
          roads.add(network.places().point(road.vertices().get(i - 1)), at, road.tags());
        }
      }
      for (int from = 0; from < ids.size() - 1; from += CHUNK_NODES_MAX - 1) {
        draft.way(ids.subList(from, Math.min(ids.size(), from + CHUNK_NODES_MAX)), road.tags());
      }
    }
  }

  private void drawBuildings(RegionPlan plan, long seed) {
    var grounds = new Grounds(draft, roads, seed);
    Map<String, Houses> houses = new HashMap<>();
    for (District district : plan.districts()) {
      if (district.spec().style().hasHouses()) {
        houses
            .computeIfAbsent(district.spec().city(), city -> new Houses(draft, roads, seed))
            .draw(district, plan.uses());
      }
    }
    for (BlockUse use : plan.uses().values()) {
      grounds.draw(use);
      if (!use.name().isEmpty()) {
        premises.add(site(use));
      }
    }
  }

  private static PremisesSite site(BlockUse use) {
    var tags = new HashMap<String, String>();
    for (int i = 0; i < use.tags().flat().size(); i += 2) {
      tags.put(use.tags().flat().get(i), use.tags().flat().get(i + 1));
    }
    return new PremisesSite(
        use.name(),
        use.block().district().spec().city(),
        use.entry().line().name(),
        use.gate().lonLat(),
        tags);
  }

  private List<StationSite> drawFireService(RegionPlan plan, long seed) {
    var service = new FireService(draft, roads, seed);
    var named = new HashMap<String, BlockUse>();
    plan.uses().values().stream()
        .filter(use -> !use.name().isEmpty())
        .forEach(use -> named.put(use.name(), use));
    for (var wanted : BortalaStations.all()) {
      BlockUse use = named.get(wanted.name());
      if (use == null) {
        throw new IllegalStateException("no ground for " + wanted.name());
      }
      service.station(wanted, use);
    }
    service.microStations(
        plan.uses().values().stream()
            .filter(use -> !use.name().isEmpty() && !use.tags().is("landuse", "fire_station"))
            .toList());
    service.water(plan.districts().stream().filter(d -> d.spec().style().hasHouses()).toList());
    return service.stations();
  }
}
