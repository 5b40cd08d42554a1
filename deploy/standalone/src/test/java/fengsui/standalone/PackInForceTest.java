package fengsui.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.bus.MemoryPositions;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.RegionPack;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.PackFolder;
import fengsui.region.RegionImport;
import fengsui.server.CoreConfig;
import fengsui.server.CoreServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackInForceTest {
  private static final String REGION = "small";

  /** An extract of one street with a hydrant, as .osm.pbf. */
  private static final String EXTRACT =
      "AAAADQoJT1NNSGVhZGVyGCAKHCIOT3NtU2NoZW1hLVYwLjYiCkRlbnNlTm9kZXMQHAAAAAwKB09TTURhdGEYnwEK"
          + "mQEKRwoACgdoaWdod2F5CgdwcmltYXJ5CgRuYW1lCgnlm6Lnu5Pot68KCWVtZXJnZW5jeQoMZmlyZV9oeWRy"
          + "YW50CgNyZWYKAkgxEjoSOAoFAgICAgJCEYDJmawDgPEE/7QY//AE0LUdShHAjdeOBqCNBsCEPaCNBo+CQ1IJ"
          + "AAAAAAUGBwgAEhIaEAgBEgIBAxoCAgRCBAICAgIQmQE=";

  private static final String BEFORE = "b".repeat(64);
  private static final String OLDER = "0".repeat(64);

  @TempDir private Path folder;

  @Test
  void aNewPackInForceLeavesTheOneBeforeItAndNoOlderOne() throws Exception {
    var config = new StandaloneConfig(folder, "127.0.0.1", 0, 0, 0, REGION);
    var packs = config.packsFolder();
    Files.createDirectories(packs);
    try (var core = CoreServer.start(coreConfig(config))) {
      activate(core, BEFORE);
      var imported = importedInto(packs);
      var before = Files.createDirectory(packs.resolve(REGION).resolve(BEFORE));
      var older = Files.createDirectory(packs.resolve(REGION).resolve(OLDER));

      PackInForce.activate(core, config);

      assertThat(hashInForce(core)).contains(imported);
      assertThat(packs.resolve(REGION).resolve(imported)).isDirectory();
      assertThat(before).isDirectory();
      assertThat(older).doesNotExist();
    }
  }

  @Test
  void aStartThatChangesNoPackDeletesNone() throws Exception {
    var config = new StandaloneConfig(folder, "127.0.0.1", 0, 0, 0, REGION);
    var packs = config.packsFolder();
    Files.createDirectories(packs);
    try (var core = CoreServer.start(coreConfig(config))) {
      activate(core, importedInto(packs));
      var older = Files.createDirectory(packs.resolve(REGION).resolve(OLDER));

      PackInForce.activate(core, config);

      assertThat(older).isDirectory();
    }
  }

  @Test
  void aDamagedPackStopsNoStartOfAServiceThatHadOne() throws Exception {
    var config = new StandaloneConfig(folder, "127.0.0.1", 0, 0, 0, REGION);
    var packs = config.packsFolder();
    Files.createDirectories(packs);
    try (var core = CoreServer.start(coreConfig(config))) {
      var damaged = packs.resolve(REGION).resolve(importedInto(packs));
      Files.delete(damaged.resolve(PackFolder.labels(VehicleClass.HEAVY)));
      assertThatThrownBy(() -> PackInForce.activate(core, config))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("labels-heavy.bin");
      activate(core, BEFORE);

      PackInForce.activate(core, config);

      assertThat(hashInForce(core)).contains(BEFORE);
    }
  }

  private String importedInto(Path packs) throws Exception {
    var extract = Files.write(folder.resolve("s.osm.pbf"), Base64.getDecoder().decode(EXTRACT));
    return String.valueOf(RegionImport.run(extract, REGION, packs, _ -> {}).getFileName());
  }

  private static CoreConfig coreConfig(StandaloneConfig config) {
    return new CoreConfig(
        config.coreFolder(),
        config.packsFolder(),
        _ -> Optional.empty(),
        new MemoryPositions(),
        new CoreConfig.Limits(100, 8L * 1024 * 1024, -1));
  }

  private static void activate(CoreServer core, String hash) throws Exception {
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    var pack = new RegionPack(REGION, hash, bounds);
    core.setUp(new ActivatePack(pack)).get(10, TimeUnit.SECONDS);
    assertThat(hashInForce(core)).contains(hash);
  }

  private static Optional<String> hashInForce(CoreServer core) {
    return Optional.ofNullable(core.applied().state().settings().pack()).map(RegionPack::hash);
  }
}
