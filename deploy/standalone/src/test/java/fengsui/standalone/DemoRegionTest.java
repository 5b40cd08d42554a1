package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.region.PackFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRegionTest {
  @TempDir private Path folder;

  @Test
  void aPackThatThisBuildCannotUseIsMadeAnewAndOneThatItCanIsKept() throws Exception {
    var config = new StandaloneConfig(folder, "127.0.0.1", 0, 0, 0, Demo.REGION);
    var region = Files.createDirectories(config.packsFolder().resolve(Demo.REGION));
    var old = Files.createDirectory(region.resolve("0".repeat(64)));
    Files.writeString(old.resolve("pack.json"), "{\"format\": 1}");
    Files.writeString(region.resolve(PackFolder.CURRENT), old.getFileName() + "\n");
    var told = new ArrayList<String>();

    Demo.prepareRegion(config, told::add);

    assertThat(told).first().asString().startsWith("The region is made anew: ");
    var made = PackFolder.current(config.packsFolder(), Demo.REGION).orElseThrow();
    assertThat(PackFolder.open(made).manifest().name()).isEqualTo(Demo.REGION);

    told.clear();
    Demo.prepareRegion(config, told::add);

    assertThat(told).isEmpty();
  }
}
