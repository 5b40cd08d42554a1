package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example of docs/phone-api.md, as written there, with bash and curl. */
class PhoneApiPageIT {
  private static final Path PAGE = Path.of("../docs/phone-api.md");
  private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void theExamplesWorkAsWritten(@TempDir Path folder) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("basemap.pmtiles"), "x".repeat(200));
    var script =
        EXAMPLE
            .matcher(Files.readString(PAGE))
            .results()
            .map((MatchResult example) -> example.group(1))
            .collect(Collectors.joining("\n", "set -eu\n", "\n"));
    try (var town = new PhoneTown(folder)) {
      town.core.order("E11");
      var shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
      shell.environment().put("BASE", "http://127.0.0.1:" + town.server.port());
      shell.environment().put("CODE", town.code("crew11"));
      var process = shell.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      assertThat(output)
          .contains("\"kind\":\"DONE\"")
          .doesNotContain("REFUSED")
          .contains("H1")
          .contains("arrivesAt");
    }
  }
}
