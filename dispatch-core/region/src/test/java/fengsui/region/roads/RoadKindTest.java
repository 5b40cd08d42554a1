package fengsui.region.roads;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.RoadKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoadKindTest {

  private static final Path PAGE = Path.of("../../docs/region-packs.md");
  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z_]+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

  @Test
  void thePageShowsTheSpeedsThatAreUsed() throws IOException {
    var shown =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .map(
                row -> row.group(1) + " " + row.group(2) + " " + row.group(3) + " " + row.group(4));
    var used =
        Stream.of(RoadKind.values())
            .map(
                kind ->
                    kind.tag()
                        + " "
                        + kind.kmh(VehicleClass.LIGHT)
                        + " "
                        + kind.kmh(VehicleClass.HEAVY)
                        + " "
                        + kind.kmh(VehicleClass.TALL));

    assertThat(shown.toList()).isEqualTo(used.toList());
  }
}
