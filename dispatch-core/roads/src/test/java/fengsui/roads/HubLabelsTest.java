package fengsui.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFileException;
import fengsui.roads.labels.HubLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubLabelsTest {

  private static final int GRAPHS = Integer.getInteger("graphs", 300);
  private static final int NODES_MAX = 40;
  private static final int TARGETS = 3;

  @TempDir Path dir;

  @Test
  void everyTimeOnRandomGraphsIsThatOfTheTree() throws IOException {
    int compared = 0;
    int reached = 0;
    for (long seed = 0; seed < GRAPHS; seed++) {
      var roads = new RandomRoads(seed, NODES_MAX, dir);
      var random = new Random(~seed);
      for (var c : VehicleClass.values()) {
        var file = dir.resolve("labels");
        roads.graph.writeLabels(file, c);
        var labels = HubLabels.open(file, roads.graph.network());
        labels.verify();
        for (int i = 0; i < TARGETS; i++) {
          var target = roads.randomSnap(random, c);
          var tree = ReverseTree.to(target, roads.graph);
          var times = LabelTimes.to(target, roads.graph, labels);
          var swept = times.swept();
          for (int node = 0; node < roads.graph.nodeCount(); node++) {
            assertThat(times.millisFrom(node))
                .as("seed %d %s node %d", seed, c, node)
                .isEqualTo(tree.millisFrom(node));
            assertThat(swept.millisFrom(node))
                .as("sweep, seed %d %s node %d", seed, c, node)
                .isEqualTo(tree.millisFrom(node));
            compared++;
            reached += tree.millisFrom(node) == NodeTimes.NONE ? 0 : 1;
          }
        }
        Files.delete(file);
      }
    }
    assertThat(reached).isBetween(compared / 4, compared - compared / 10);
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    var roads = new RandomRoads(7, NODES_MAX, dir);

    roads.graph.writeLabels(dir.resolve("a"), VehicleClass.HEAVY);
    roads.graph.writeLabels(dir.resolve("b"), VehicleClass.HEAVY);

    assertThat(dir.resolve("a")).hasSameBinaryContentAs(dir.resolve("b"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8, 12, 16, 24, 36, 44})
  void aChangedHeaderIsRefusedWithAReason(int at) throws IOException {
    var file = changed(at);

    assertThatThrownBy(() -> HubLabels.open(file, network()))
        .isInstanceOf(RoadFileException.class)
        .hasMessageStartingWith("the label file cannot be used: ");
  }

  @Test
  void aChangedEntryIsFoundWhenAllOfItIsRead() throws IOException {
    var labels = HubLabels.open(changed(200), network());

    assertThatThrownBy(labels::verify).hasMessageContaining("its content is damaged");
  }

  @Test
  void aTruncatedFileAndOneOfOtherRoadsAreRefused() throws IOException {
    var file = dir.resolve("labels");
    Town.roads(dir).writeLabels(file, VehicleClass.LIGHT);
    var bytes = Files.readAllBytes(file);

    assertThatThrownBy(() -> HubLabels.open(file, 1)).hasMessageContaining("other roads");
    for (int length : new int[] {0, 10, 64, bytes.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> HubLabels.open(file, network()))
          .isInstanceOf(RoadFileException.class);
    }
  }

  private Path changed(int at) throws IOException {
    var file = dir.resolve("labels");
    Town.roads(dir).writeLabels(file, VehicleClass.LIGHT);
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 4;
    return Files.write(file, bytes);
  }

  private long network() throws IOException {
    return RoadGraph.open(dir.resolve("town.bin")).network();
  }
}
