package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryNameTest {
  @TempDir private Path folder;

  @Test
  void aFolderKeepsItsName() throws Exception {
    var name = HistoryName.of(folder);

    assertThat(name).isNotBlank();
    assertThat(HistoryName.of(folder)).isEqualTo(name);
  }

  @Test
  void aNameThatALossOfPowerEmptiedIsGivenAnew() throws Exception {
    Files.writeString(folder.resolve("history"), "");

    var name = HistoryName.of(folder);

    assertThat(name).isNotBlank();
    assertThat(HistoryName.of(folder)).isEqualTo(name);
  }
}
