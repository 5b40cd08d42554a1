package fengsui.region;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.roads.file.RoadFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsImportTest {
  @TempDir private Path dir;

  @Test
  void whatLabelsFailedOfIsToldAsItWas() {
    assertThatThrownBy(
            () -> {
              try (var labels = LabelsImport.start(dir)) {
                labels.await();
              }
            })
        .isInstanceOf(RoadFileException.class)
        .hasMessageContaining("there is no road file");
  }
}
