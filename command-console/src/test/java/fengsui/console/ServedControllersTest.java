package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

class ServedControllersTest {
  private static final Path API = Path.of("src/main/java/fengsui/console/api");

  @Test
  void everyControllerIsServed() throws IOException {
    var written = new TreeSet<String>();
    try (var files = Files.newDirectoryStream(API, "*.java")) {
      for (var file : files) {
        if (Files.readString(file).contains("@RestController")) {
          written.add(String.valueOf(file.getFileName()).replace(".java", ""));
        }
      }
    }

    var imported = ConsoleApplication.class.getAnnotation(Import.class);

    assertThat(written).isNotEmpty();
    assertThat(imported).isNotNull();
    assertThat(Arrays.stream(imported.value()).map(Class::getSimpleName)).containsAll(written);
  }
}
