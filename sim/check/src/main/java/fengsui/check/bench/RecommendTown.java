package fengsui.check.bench;

import fengsui.domain.Author;
import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.SenderId;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Requirements;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.roads.RoadImport;
import fengsui.response.Ask;
import fengsui.response.UnitPlace;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.Snap;
import fengsui.roads.TravelTimes;
import fengsui.roads.labels.HubLabels;
import fengsui.town.force.BortalaForce;
import fengsui.town.map.Bortala;
import fengsui.town.map.BortalaMap;
import fengsui.town.map.PremisesSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The demo force on its roads, part of it away from its stations, and a stream of incidents: any
 * premises with a street around it, any kind, any level, one unit in five busy.
 */
final class RecommendTown {
  private static final Instant DAY = Instant.parse("2026-06-01T02:00:00Z");
  private static final double BUSY = 0.2;
  private static final double AWAY = 0.1;

  /** Half width of the square around premises in which an incident may be, in degrees. */
  private static final double AROUND_DEGREES = 0.004;

  private static final int POSITION_AGE_SECONDS = 5;

  private final Random random;
  private final List<PremisesSite> premises;
  private final State state;
  private final RoadTimes roads;
  private final Map<UnitId, UnitPlace> seen = new HashMap<>();
  private final Map<UnitId, Optional<Snap>> starts = new HashMap<>();

  RecommendTown(Path folder, long seed) throws IOException {
    random = new Random(seed);
    var region = Bortala.of(BortalaMap.DEMO_SEED);
    premises = region.premises();
    state = state(BortalaForce.of(region));
    var extract = folder.resolve("bortala.osm.pbf");
    BortalaMap.write(extract, region);
    RoadImport.write(extract, folder.resolve("roads.bin"));
    roads = roads(folder);
    for (var unit : state.units()) {
      if (random.nextDouble() < AWAY) {
        seen.put(unit.id(), new UnitPlace(place(), random.nextInt(360), POSITION_AGE_SECONDS));
      }
    }
  }

  /** The roads as the product has them: with hub labels. */
  private static RoadTimes roads(Path folder) throws IOException {
    var graph = RoadGraph.open(folder.resolve("roads.bin"));
    var labels = new EnumMap<VehicleClass, HubLabels>(VehicleClass.class);
    for (var c : VehicleClass.values()) {
      var file = folder.resolve("labels-" + c);
      graph.writeLabels(file, c);
      labels.put(c, HubLabels.open(file, graph.network()));
    }
    return new RoadTimes(graph, labels);
  }

  private static State state(BortalaForce force) {
    var state = State.EMPTY;
    long counter = 0;
    for (var command : force.define()) {
      var id = new CommandId(new SenderId("bench"), ++counter);
      var stamped = new Stamped(id, Author.CORE, DAY, null, null, null, null, command);
      if (Decide.step(state, stamped) instanceof Step.New(var record, var after)) {
        state = after;
      }
    }
    return state;
  }

  State state() {
    return state;
  }

  RoadTimes roads() {
    return roads;
  }

  Optional<UnitPlace> lastSeen(UnitId unit) {
    return Optional.ofNullable(seen.get(unit));
  }

  /** Where a unit starts. */
  LonLat start(UnitDefinition unit) {
    return lastSeen(unit.id())
        .map(UnitPlace::point)
        .orElseGet(() -> state.station(unit.station()).place());
  }

  /** The road on which a unit starts; looked for once. */
  Optional<Snap> snap(UnitDefinition unit) {
    return starts.computeIfAbsent(
        unit.id(),
        id -> {
          double heading =
              lastSeen(id).map(UnitPlace::headingDegrees).orElse(TravelTimes.HEADING_UNKNOWN);
          return roads.snap(start(unit), heading, unit.vehicleClass());
        });
  }

  private LonLat place() {
    return place(random);
  }

  private LonLat place(Random from) {
    var at = premises.get(from.nextInt(premises.size())).at();
    return new LonLat(
        at.lon() + (2 * from.nextDouble() - 1) * AROUND_DEGREES,
        at.lat() + (2 * from.nextDouble() - 1) * AROUND_DEGREES);
  }

  /** The next incident. */
  Ask next(long version) {
    var kind = kind(random);
    int level = 1 + random.nextInt(AlarmLevel.MAX);
    var busy = new HashSet<UnitId>();
    for (var unit : state.units()) {
      if (random.nextDouble() < BUSY) {
        busy.add(unit.id());
      }
    }
    return ask(version, kind, level, place(), busy);
  }

  /** An incident of this level at any place, when these units are away. */
  Ask ask(long version, Random from, int level, Set<UnitId> busy) {
    return ask(version, kind(from), level, place(from), busy);
  }

  private static IncidentKind kind(Random from) {
    var kinds = IncidentKind.values();
    return kinds[from.nextInt(kinds.length)];
  }

  private Ask ask(long version, IncidentKind kind, int level, LonLat place, Set<UnitId> busy) {
    return new Ask(
        new RecommendationId("R-" + version),
        null,
        place,
        Requirements.planFor(state, kind, new AlarmLevel(level))
            .map(ResponsePlan::lines)
            .orElse(List.of()),
        List.of(),
        busy,
        null,
        version,
        DAY);
  }
}
