package fengsui.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypeScriptTypesTest {
  private static final Path FILE = Path.of("web/src/wire/types.ts");

  @Test
  void theTypesOfTheScreensAreThoseOfTheWire() throws IOException {
    var generated = TypeScriptTypes.generate();
    if (Boolean.getBoolean("fengsui.generate")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, generated);
    }

    assertThat(Files.readString(FILE))
        .as("run the test with -Dfengsui.generate=true to write %s again", FILE)
        .isEqualTo(generated);
  }
}
