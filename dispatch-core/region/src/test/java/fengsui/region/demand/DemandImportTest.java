package fengsui.region.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.unit.VehicleClass;
import fengsui.region.TestExtract;
import fengsui.region.roads.RoadImport;
import fengsui.roads.RoadGraph;
import fengsui.roads.demand.Demand;
import fengsui.roads.demand.DemandKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandImportTest {
  @TempDir Path dir;

  @Test
  void addressesAndKeyPremisesStandOnTheirRoads() throws IOException {
    var pbf = dir.resolve("town.osm.pbf");
    new TestExtract()
        .node(1, 0, 0)
        .node(2, 1_000, 0)
        .node(3, 250, 10, "addr:housenumber", "12;14", "addr:street", "East Street")
        .node(4, 500, 20, "amenity", "hospital", "addr:housenumber", "1", "name", "Hospital")
        .node(5, 700, 20, "amenity", "bench")
        .way(10, new long[] {1, 2}, "highway", "residential", "name", "East Street")
        .write(pbf);
    var roadFile = dir.resolve("roads.bin");
    RoadImport.write(pbf, roadFile);
    var roads = RoadGraph.open(roadFile);
    var file = dir.resolve("demand.bin");
    DemandImport.write(pbf, roads, file);
    var demand = Demand.open(file, roads);
    assertThat(demand.size()).isEqualTo(3);
    assertThat(demand.kind(0)).isEqualTo(DemandKind.ADDRESS);
    assertThat(demand.kind(2)).isEqualTo(DemandKind.KEY_PREMISES);
    int length = roads.edgeMillimeters(0);
    for (var c : VehicleClass.values()) {
      assertThat(demand.edge(0, c)).isZero();
      assertThat((double) demand.alongMillimeters(0, c) / length).isBetween(0.24, 0.26);
    }
    // 10 of 1e-5 degrees to the north are 11.1 m, walked at 1.5 m/s.
    assertThat(demand.legMillis(0, VehicleClass.HEAVY)).isBetween(7_300, 7_500);
    var again = dir.resolve("again.bin");
    DemandImport.write(pbf, roads, again);
    assertThat(again).hasSameBinaryContentAs(file);
    assertThat(Files.size(file)).isEqualTo(32 + 3 * 48);
  }

  @Test
  void keyPremisesAreWhatAFireWouldBeWorstIn() {
    assertThat(KeyPremises.isOne(Map.of("shop", "mall"))).isTrue();
    assertThat(KeyPremises.isOne(Map.of("building:levels", "33"))).isTrue();
    assertThat(KeyPremises.isOne(Map.of("building:levels", "16"))).isFalse();
    assertThat(KeyPremises.isOne(Map.of("landuse", "industrial", "hazard", "flammable"))).isTrue();
    assertThat(KeyPremises.isOne(Map.of("highway", "primary", "hazard", "curve"))).isFalse();
    assertThat(KeyPremises.isOne(Map.of("shop", "bakery"))).isFalse();
  }
}
