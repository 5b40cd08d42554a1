package fengsui.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.domain.road.RoadEffect.RoadSpeed;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.roads.KindFactors;
import fengsui.roads.LaidControl;
import fengsui.roads.RoadGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelWorksTest {
  @Test
  void aFailureOfAnyKindIsNotTheEndOfIt(@TempDir Path folder) throws Exception {
    var imported =
        RegionImport.run(SmallRegion.write(folder), "small", folder.resolve("packs"), _ -> {});
    var own = PackFolder.open(imported).roads();
    var first = slow(own, 50);
    var second = slow(own, 40);
    var made = new CopyOnWriteArrayList<RoadGraph>();
    try (var works =
        new LabelWorks(
            folder,
            (graph, _) -> {
              made.add(graph);
              if (graph == first) {
                throw new InternalError("a fault occurred in an unsafe memory access");
              }
            })) {
      works.want(first);
      await().until(() -> !made.isEmpty());
      works.want(second);
      await().until(() -> made.contains(second));
    }
    assertThat(made).containsExactly(first, second);
  }

  private static RoadGraph slow(RoadGraph own, int percent) {
    var laid =
        LaidControl.of(
            own,
            SmallCity.closure("桥").shape(),
            new RoadSpeed(percent),
            Set.of(VehicleClass.values()));
    return own.under(List.of(laid), KindFactors.NONE);
  }
}
