package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.geo.LonLat;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.roads.TravelTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadsInForceTest {
  @TempDir private Path folder;

  @Test
  void aPackWhoseLabelsAreDamagedIsAnsweredByTrees() throws Exception {
    var pack =
        RegionImport.run(SmallRegion.write(folder), "small", folder.resolve("packs"), _ -> {});
    int whole = seconds(PackFolder.open(pack));
    var labels = pack.resolve(PackFolder.labels(VehicleClass.HEAVY));
    var bytes = Files.readAllBytes(labels);
    bytes[bytes.length - 1] ^= 1;
    Files.write(labels, bytes);

    assertThat(seconds(PackFolder.open(pack))).isEqualTo(whole).isPositive();
  }

  private static int seconds(PackFolder pack) {
    var roads = RoadsInForce.of(pack);
    var fire = SmallCity.NEAR_S1.point();
    var start =
        roads.snap(new LonLat(82.125, 44.884), TravelTimes.HEADING_UNKNOWN, VehicleClass.HEAVY);
    return roads.destination(fire, VehicleClass.HEAVY).travelSecondsFrom(start.orElseThrow());
  }
}
