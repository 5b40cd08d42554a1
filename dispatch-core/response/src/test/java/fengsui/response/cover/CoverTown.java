package fengsui.response.cover;

import fengsui.domain.Check;
import fengsui.domain.geo.LonLat;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.unit.VehicleClass;
import fengsui.response.UnitPlace;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadTimes;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import fengsui.roads.demand.Demand;
import fengsui.roads.demand.DemandKind;
import fengsui.roads.demand.DemandWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A seeded random grid of streets around S1 and S2 of the small city, with houses along them. */
public final class CoverTown {
  private static final int SIDE = 7;
  private static final LonLat CORNER = new LonLat(82.055, 44.872);
  private static final double STEP_DEGREES = 0.012;

  public final Random random;
  public final RoadGraph graph;
  public final RoadTimes roads;
  final Demand demand;
  final State state;
  final CoverGround ground;

  /** The streets as they were built, by edge number. */
  final List<Street> streets = new ArrayList<>();

  /** Milliseconds by class; 0 where it may not drive. */
  record Street(int from, int to, ArcTimes times) {}

  public CoverTown(long seed, Path folder) throws IOException {
    this(seed, folder, City.small().state());
  }

  public CoverTown(long seed, Path folder, State state) throws IOException {
    this.state = state;
    random = new Random(seed);
    var builder = new RoadGraphBuilder();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        builder.addNode(e7(CORNER.lon() + x * STEP_DEGREES), e7(CORNER.lat() + y * 0.008));
      }
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        street(builder, y * SIDE + x, y * SIDE + x + 1, x + 1 < SIDE);
        street(builder, y * SIDE + x, (y + 1) * SIDE + x, y + 1 < SIDE);
      }
    }
    var file = folder.resolve("roads-" + seed + ".bin");
    builder.write(file);
    graph = RoadGraph.open(file);
    roads = new RoadTimes(graph);
    demand = demand(folder.resolve("demand-" + seed + ".bin"));
    Files.delete(file);
    ground = CoverGround.of(graph, demand, state);
  }

  private void street(RoadGraphBuilder builder, int from, int to, boolean isThere) {
    if (!isThere || random.nextInt(6) == 0) {
      return;
    }
    int millis = 20_000 + random.nextInt(100_000);
    boolean oneWay = random.nextInt(4) == 0;
    boolean narrow = random.nextInt(4) == 0;
    var times =
        ArcTimes.of(
            c -> c == VehicleClass.TALL && narrow ? 0 : millis,
            c -> oneWay || (c != VehicleClass.LIGHT && narrow) ? 0 : millis);
    int edge = builder.addEdge(from, to, new int[0], "", times);
    Check.invariant(edge == streets.size(), "edge %s is not the next", edge);
    streets.add(new Street(from, to, times));
  }

  private Demand demand(Path file) throws IOException {
    var writer = new DemandWriter();
    for (int i = 0; i < 60; i++) {
      writer.add(i % 5 == 0 ? DemandKind.KEY_PREMISES : DemandKind.ADDRESS, anywhere());
    }
    writer.write(file, graph);
    var opened = Demand.open(file, graph);
    Files.delete(file);
    return opened;
  }

  /** A place as exact as the demand file keeps it: at a corner the last digit decides the road. */
  public LonLat anywhere() {
    return new LonLat(
        e7(CORNER.lon() + random.nextDouble() * SIDE * STEP_DEGREES) * 1e-7,
        e7(CORNER.lat() + random.nextDouble() * SIDE * 0.008) * 1e-7);
  }

  int nodeCount() {
    return SIDE * SIDE;
  }

  /** The units that cover, in quarters or anywhere in the town. */
  List<CoverUnit> units(CoverPolicy policy) {
    return units(policy, roads);
  }

  /** The same on other roads. */
  List<CoverUnit> units(CoverPolicy policy, RoadTimes roads) {
    return new CoverForce(roads, policy)
        .units(
            state,
            id ->
                random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(new UnitPlace(anywhere(), random.nextDouble() * 360, 10)),
            City.START);
  }

  /** The units that cover, all in quarters. */
  List<CoverUnit> unitsAtHome(CoverPolicy policy) {
    return new CoverForce(roads, policy).units(state, _ -> Optional.empty(), City.START);
  }

  private static int e7(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }
}
