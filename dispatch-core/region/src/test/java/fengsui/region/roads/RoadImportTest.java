package fengsui.region.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.TestExtract;
import fengsui.roads.Destination;
import fengsui.roads.RoadGraph;
import fengsui.roads.RoadKind;
import fengsui.roads.RoadTimes;
import fengsui.roads.Route;
import fengsui.roads.RouteStep;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadImportTest {

  @TempDir Path dir;

  @Test
  void streetsMeetWhereTheyShareANode() throws IOException {
    var times = open(TestExtract.town());

    var route = route(times, at(0, 0), at(500, 500));

    assertThat(route.steps()).extracting(RouteStep::street).containsExactly("团结路", "北京路", "北京路");
    double eastMeters = at(0, 0).metersTo(at(500, 0));
    double northMeters = at(500, 0).metersTo(at(500, 500));
    assertThat(route.meters()).isCloseTo((int) (eastMeters + northMeters), within(2));
    assertThat((double) route.travelSeconds())
        .isCloseTo(eastMeters * 3.6 / 50 + northMeters * 3.6 / 28, within(1.0));
  }

  @Test
  void aOneWayStreetLeadsOneWay() throws IOException {
    var times = open(TestExtract.town());

    assertThat(route(times, at(550, 450), at(950, 50)).meters()).isLessThan(800);
    assertThat(route(times, at(950, 50), at(550, 450)).meters()).isGreaterThan(800);
  }

  @Test
  void aBollardCutsTheRoadAndALowBarLetsLightApparatusThrough() throws IOException {
    var extract =
        new TestExtract()
            // Kilometres apart, so that nothing is snapped to the other side.
            .node(1, 0, 0)
            .node(2, 5000, 0, "barrier", "bollard")
            .node(3, 10000, 0)
            .node(4, 15000, 0, "barrier", "height_restrictor", "maxheight", "2.5")
            .node(5, 20000, 0)
            .way(10, new long[] {1, 2, 3, 4, 5}, "highway", "residential");
    var times = open(extract);

    assertThat(seconds(times, VehicleClass.LIGHT, at(1000, 0), at(9000, 0)))
        .isEqualTo(Destination.UNREACHABLE);
    assertThat(seconds(times, VehicleClass.LIGHT, at(11000, 0), at(19000, 0))).isPositive();
    assertThat(seconds(times, VehicleClass.HEAVY, at(11000, 0), at(19000, 0)))
        .isEqualTo(Destination.UNREACHABLE);
  }

  @Test
  void aBusLaneIsInNoNetworkAndItsKindIsKept() throws IOException {
    var extract =
        new TestExtract()
            .node(1, 0, 0)
            .node(2, 5000, 0)
            .node(3, 10000, 0)
            .way(10, new long[] {1, 2}, "highway", "secondary")
            .way(11, new long[] {2, 3}, "highway", "busway");
    var times = open(extract);
    var graph = RoadGraph.open(dir.resolve("roads.bin"));

    assertThat(graph.edgeCount()).isEqualTo(2);
    assertThat(graph.arcCount(VehicleClass.LIGHT)).isEqualTo(2);
    assertThat(graph.kind(0)).isEqualTo(RoadKind.SECONDARY);
    assertThat(graph.kind(1)).isEqualTo(RoadKind.BUSWAY);
    assertThat(times.destination(at(9000, 0), VehicleClass.LIGHT).snap().orElseThrow().edge())
        .isZero();
  }

  @Test
  void aRoadThatLeavesTheExtractEndsAtItsLastNode() throws IOException {
    var extract =
        new TestExtract()
            .node(1, 0, 0)
            .node(2, 500, 0)
            .node(4, 1500, 0)
            .node(5, 2000, 0)
            .way(10, new long[] {1, 2, 3, 4, 5, 6}, "highway", "residential");
    var counts =
        RoadImport.write(extract.write(dir.resolve("t.osm.pbf")), dir.resolve("roads.bin"));

    assertThat(counts).isEqualTo(new RoadCounts(1, 4, 2, 2));
  }

  @Test
  void anExtractWithoutRoadsIsRefusedByName() throws IOException {
    var extract =
        new TestExtract()
            .node(1, 0, 0)
            .node(2, 500, 0)
            .way(10, new long[] {1, 2}, "waterway", "river")
            .way(11, new long[] {1, 2}, "highway", "footway")
            .way(12, new long[] {1, 1}, "highway", "primary")
            .way(13, new long[] {8, 9}, "highway", "primary")
            .way(14, new long[] {1, 2}, "highway", "busway");
    var file = extract.write(dir.resolve("river.osm.pbf"));

    assertThatThrownBy(() -> RoadImport.write(file, dir.resolve("roads.bin")))
        .isInstanceOf(NoRoadsException.class)
        .hasMessageContaining("river.osm.pbf holds no road that a vehicle may drive");
  }

  private TravelTimes open(TestExtract extract) throws IOException {
    RoadImport.write(extract.write(dir.resolve("t.osm.pbf")), dir.resolve("roads.bin"));
    return new RoadTimes(RoadGraph.open(dir.resolve("roads.bin")));
  }

  private static Route route(TravelTimes times, LonLat from, LonLat to) {
    var start = times.snap(from, TravelTimes.HEADING_UNKNOWN, VehicleClass.HEAVY).orElseThrow();
    return times.destination(to, VehicleClass.HEAVY).routeFrom(start).orElseThrow();
  }

  private static int seconds(TravelTimes times, VehicleClass c, LonLat from, LonLat to) {
    var start = times.snap(from, TravelTimes.HEADING_UNKNOWN, c).orElseThrow();
    return times.destination(to, c).travelSecondsFrom(start);
  }

  private static LonLat at(int east, int north) {
    return new LonLat(82.07 + east * 1e-5, 44.9 + north * 1e-5);
  }
}
