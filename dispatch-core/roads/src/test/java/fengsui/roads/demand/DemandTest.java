package fengsui.roads.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadGraph;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemandTest {
  @TempDir Path dir;

  @Test
  void aPointKeepsItsRoadAndOneFarFromEveryRoadHasNone() throws IOException {
    var roads = road("a.bin", 10_000);
    var file = dir.resolve("demand.bin");
    var writer = new DemandWriter();
    writer.add(DemandKind.KEY_PREMISES, new LonLat(82.0705, 44.9));
    writer.add(DemandKind.ADDRESS, new LonLat(83.5, 44.9));
    writer.write(file, roads);
    var demand = Demand.open(file, roads);
    assertThat(demand.size()).isEqualTo(2);
    assertThat(demand.kind(0)).isEqualTo(DemandKind.ADDRESS);
    assertThat(demand.edge(0, VehicleClass.HEAVY)).isEqualTo(Demand.NO_ROAD);
    assertThat(demand.place(1)).isEqualTo(new LonLat(82.0705, 44.9));
    assertThat(demand.edge(1, VehicleClass.LIGHT)).isZero();
    assertThat(demand.edge(1, VehicleClass.TALL)).isEqualTo(Demand.NO_ROAD);
  }

  @Test
  void aFileThatIsDamagedOrOfOtherRoadsIsRefused() throws IOException {
    var roads = road("a.bin", 10_000);
    var file = dir.resolve("demand.bin");
    var writer = new DemandWriter();
    writer.add(DemandKind.ADDRESS, new LonLat(82.0705, 44.9));
    writer.write(file, roads);
    byte[] whole = Files.readAllBytes(file);
    assertThatThrownBy(() -> Demand.open(file, road("b.bin", 20_000)))
        .hasMessageContaining("other roads");
    whole[40] ^= 1;
    Files.write(file, whole);
    assertThatThrownBy(() -> Demand.open(file, roads)).hasMessageContaining("checksum");
    Files.write(file, new byte[10]);
    assertThatThrownBy(() -> Demand.open(file, roads)).hasMessageContaining("cut short");
  }

  private RoadGraph road(String name, int millis) throws IOException {
    var builder = new RoadGraphBuilder();
    builder.addNode(820_700_000, 449_000_000);
    builder.addNode(820_710_000, 449_000_000);
    var times =
        ArcTimes.of(
            c -> c == VehicleClass.TALL ? 0 : millis, c -> c == VehicleClass.TALL ? 0 : millis);
    builder.addEdge(0, 1, new int[0], "street", times);
    builder.write(dir.resolve(name));
    return RoadGraph.open(dir.resolve(name));
  }
}
