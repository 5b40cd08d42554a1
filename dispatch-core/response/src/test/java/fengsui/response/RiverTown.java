package fengsui.response;

import fengsui.domain.geo.LonLat;
import fengsui.domain.plan.JointProposal;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.City;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * Roads for the small city of the domain's tests, driven at 15 m/s. A river runs between S1 and the
 * quarter on its east bank; the only bridge is 11 km to the north. An island has a road of its own.
 */
final class RiverTown {
  /** 630 m east of S1 by air, and 22 km by road; 4 km from S2 by road. */
  static final LonLat EAST_BANK = new LonLat(82.078, 44.900);

  /** Its road is tied to no other, and 6.7 km from S1. */
  static final LonLat ISLAND = new LonLat(82.070, 44.840);

  private static final double METERS_PER_SECOND = 15;

  private final RoadGraphBuilder builder = new RoadGraphBuilder();
  private final Map<LonLat, Integer> nodes = new HashMap<>();
  private final Map<UnitId, UnitPlace> seen = new HashMap<>();
  private final RoadTimes roads;
  private final Recommender recommender;

  RiverTown(Path folder) throws IOException {
    this(folder, CoverPrice.NONE, false);
  }

  /**
   * @param lowBridge whether a bridge that only light vehicles pass leads from S1 over the river
   */
  RiverTown(Path folder, CoverPrice cover, boolean lowBridge) throws IOException {
    var s1 = new LonLat(82.070, 44.900);
    var s2 = new LonLat(82.130, 44.880);
    var westOfBridge = new LonLat(82.070, 45.000);
    var eastOfBridge = new LonLat(82.078, 45.000);
    road(s1, new LonLat(82.075, 44.904));
    road(s1, westOfBridge);
    road(westOfBridge, eastOfBridge);
    road(eastOfBridge, EAST_BANK);
    road(EAST_BANK, s2);
    road(s2, new LonLat(82.890, 44.600));
    road(ISLAND, new LonLat(82.072, 44.840));
    if (lowBridge) {
      int millis = (int) (s1.metersTo(EAST_BANK) / METERS_PER_SECOND * 1_000);
      ToIntFunction<VehicleClass> times = c -> c == VehicleClass.LIGHT ? millis : 0;
      builder.addEdge(node(s1), node(EAST_BANK), new int[0], "", ArcTimes.of(times, times));
    }
    var file = folder.resolve("roads.bin");
    builder.write(file);
    roads = new RoadTimes(RoadGraph.open(file));
    recommender = new Recommender(roads, cover, ForceWeights.DEFAULT, System::nanoTime);
  }

  RoadTimes roads() {
    return roads;
  }

  /** The unit was seen there so long ago. */
  void seen(String unit, LonLat point, int ageSeconds) {
    seen.put(new UnitId(unit), new UnitPlace(point, Double.NaN, ageSeconds));
  }

  Recommendation recommend(State state, Ask ask) {
    return recommender.recommend(state, ask, unit -> Optional.ofNullable(seen.get(unit)));
  }

  /** All of these incidents weighed together, the one that matters most first. */
  JointProposal together(State state, int left, Ask... asks) {
    return together(System::nanoTime, state, left, asks);
  }

  JointProposal together(LongSupplier nanoClock, State state, int left, Ask... asks) {
    return new JointRecommender(recommender, nanoClock)
        .recommend(state, List.of(asks), left, unit -> Optional.ofNullable(seen.get(unit)));
  }

  /** How soon this unit would be there, whatever it does. */
  Candidate timed(State state, Ask ask, String unit) {
    return recommender
        .timed(state, ask, List.of(new UnitId(unit)), id -> Optional.ofNullable(seen.get(id)))
        .getFirst();
  }

  /** The small city without any unit. */
  static City withoutUnits() {
    var city = new City(State.EMPTY);
    SmallCity.commands().stream()
        .filter(c -> !(c instanceof DefineUnit))
        .filter(c -> !(c instanceof DefinePerson(var person) && person.unit() != null))
        .forEach(c -> city.does("system", c));
    return city;
  }

  private void road(LonLat from, LonLat to) {
    int millis = (int) (from.metersTo(to) / METERS_PER_SECOND * 1_000);
    builder.addEdge(node(from), node(to), new int[0], "", ArcTimes.of(_ -> millis, _ -> millis));
  }

  private int node(LonLat at) {
    return nodes.computeIfAbsent(
        at,
        place ->
            builder.addNode(
                (int) Math.round(place.lon() * 1e7), (int) Math.round(place.lat() * 1e7)));
  }
}
