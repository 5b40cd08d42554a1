package fengsui.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.VehicleClass;
import fengsui.region.gazetteer.Gazetteer;
import fengsui.roads.RoadTimes;
import fengsui.roads.TravelTimes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionImportTest {

  @TempDir Path dir;
  private Path packs = Path.of("");
  private Path town = Path.of("");
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void writeATown() throws IOException {
    packs = dir.resolve("packs");
    town = TestExtract.town().write(dir.resolve("town.osm.pbf"));
  }

  @Test
  void anImportedPackIsInForceAndWhole() throws Exception {
    var made = RegionImport.run(town, "bole", packs, lines::add);

    var current = PackFolder.current(packs, "bole").orElseThrow();
    assertThat(current).isEqualTo(made);
    var pack = PackFolder.open(current);
    pack.verify();
    assertThat(current.getFileName()).hasToString(pack.manifest().hash());
    assertThat(pack.manifest().createdFrom()).isEqualTo("town.osm.pbf");
    assertThat(pack.manifest().counts())
        .isEqualTo(
            new PackManifest.Counts(
                4, 4, Map.of(VehicleClass.LIGHT, 7, VehicleClass.HEAVY, 7, VehicleClass.TALL, 7)));
    assertThat(pack.manifest().bounds().west()).isEqualTo(82.07);
    assertThat(pack.gazetteer()).isDirectory();
    assertThat(pack.basemap()).isRegularFile();
    assertThat(pack.reference()).isRegularFile();
    var times = new RoadTimes(pack.roads());
    var corner = new LonLat(82.07, 44.9);
    assertThat(times.snap(corner, TravelTimes.HEADING_UNKNOWN, VehicleClass.HEAVY)).isPresent();
    assertThat(lines).anyMatch(line -> line.endsWith("is in force"));
  }

  @Test
  void twoImportsOfTheSameFileGiveTheSameHash() throws Exception {
    var one = RegionImport.run(town, "bole", packs, lines::add);
    var two = RegionImport.run(town, "bole", dir.resolve("elsewhere"), lines::add);

    assertThat(two.getFileName()).isEqualTo(one.getFileName());
    PackFolder.open(two).verify();
    try (var gazetteer = Gazetteer.open(two.resolve(PackFolder.GAZETTEER))) {
      assertThat(gazetteer.nearest(new LonLat(82.07, 44.9))).isPresent();
    }
  }

  @Test
  void whoeverImportsAgainGetsAWholePackInPlaceOfADamagedOne() throws Exception {
    var pack = RegionImport.run(town, "bole", packs, lines::add);
    for (var name : List.of(PackFolder.REFERENCE, PackFolder.ROADS, PackManifest.FILE_NAME)) {
      byte[] bytes = Files.readAllBytes(pack.resolve(name));
      bytes[bytes.length - 2] ^= 1;
      Files.write(pack.resolve(name), bytes);
      assertThat(RegionImport.run(town, "bole", packs, lines::add)).isEqualTo(pack);
      PackFolder.open(pack).verify();
    }
    try (var entries = Files.list(packs.resolve("bole"))) {
      assertThat(entries.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(".lock", "current", pack.getFileName().toString());
    }
  }

  @Test
  void anExtractThatNamesNothingIsImportedAllTheSame() throws Exception {
    var nameless =
        new TestExtract()
            .node(1, 0, 0)
            .node(2, 500, 0)
            .way(10, new long[] {1, 2}, "highway", "residential")
            .write(dir.resolve("nameless.osm.pbf"));

    var one = RegionImport.run(nameless, "bare", packs, lines::add);
    var two = RegionImport.run(nameless, "bare", dir.resolve("elsewhere"), lines::add);

    assertThat(two.getFileName()).isEqualTo(one.getFileName());
    try (var gazetteer = Gazetteer.open(one.resolve(PackFolder.GAZETTEER))) {
      assertThat(gazetteer.nearest(new LonLat(82.07, 44.9))).isEmpty();
    }
  }

  @Test
  void anImportDeletesNoPackAndOldPacksGoOnlyWhenNobodyNeedsThem() throws Exception {
    var made = new ArrayList<Path>();
    for (int i = 0; i < 4; i++) {
      var extract =
          TestExtract.town().node(900 + i, 10 * i, 10, "place", "hamlet", "name", "点" + i);
      made.add(
          RegionImport.run(extract.write(dir.resolve(i + ".osm.pbf")), "bole", packs, lines::add));
    }

    assertThat(made).allSatisfy(pack -> assertThat(pack).isDirectory());
    assertThat(PackFolder.current(packs, "bole")).contains(made.get(3));

    var inUse = Set.of(made.get(1).getFileName().toString(), made.get(2).getFileName().toString());
    assertThat(OldPacks.delete(packs, "bole", inUse))
        .containsExactly(made.get(0).getFileName().toString());
    assertThat(made.get(0)).doesNotExist();
    assertThat(made.subList(1, 4)).allSatisfy(pack -> assertThat(pack).isDirectory());
  }

  @Test
  void aFailedImportLeavesTheOldPackInForceAndNothingBehind() throws Exception {
    var old = RegionImport.run(town, "bole", packs, lines::add);
    var cut = dir.resolve("cut.osm.pbf");
    byte[] bytes = Files.readAllBytes(town);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 20));

    assertThatThrownBy(() -> RegionImport.run(cut, "bole", packs, lines::add))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("cut.osm.pbf is cut off");

    assertThat(PackFolder.current(packs, "bole")).contains(old);
    PackFolder.open(old).verify();
    try (var entries = Files.list(packs.resolve("bole"))) {
      assertThat(entries.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(".lock", "current", old.getFileName().toString());
    }
  }

  @Test
  void everyCutOfAnExtractIsRefusedByName() throws IOException {
    byte[] bytes = Files.readAllBytes(town);
    var cut = dir.resolve("cut.osm.pbf");
    for (int length = 0; length < bytes.length; length += 3) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> RegionImport.run(cut, "bole", packs, lines::add))
          .as("%d bytes", length)
          .isInstanceOf(ImportException.class)
          .hasMessageStartingWith("cut.osm.pbf ");
    }
    assertThat(PackFolder.current(packs, "bole")).isEmpty();
  }

  @Test
  void damageInsideAnExtractNeverEndsInAnythingButAReason() throws IOException {
    byte[] bytes = Files.readAllBytes(town);
    var random = new Random(119);
    var damaged = dir.resolve("damaged.osm.pbf");
    int refused = 0;
    for (int round = 0; round < 150; round++) {
      byte[] bad = bytes.clone();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      Files.write(damaged, bad);
      try {
        RegionImport.run(damaged, "bole", packs, lines::add);
      } catch (ImportException e) {
        refused++;
        assertThat(e).hasMessageMatching("(?s).*[a-z]{4}.*");
      }
    }
    assertThat(refused).isGreaterThan(15);
  }

  @Test
  void aFileOfAnotherKindIsRefusedByName() throws IOException {
    refused("<?xml version='1.0'?><osm version='0.6'></osm>", "looks like XML");
    refused("PK\u0003\u0004 a zip archive, packed", "packed archive");
    refused("just some text that somebody renamed", "not an OpenStreetMap PBF file");
    refused("", "is empty");
    assertThatThrownBy(
            () -> RegionImport.run(dir.resolve("none.osm.pbf"), "bole", packs, lines::add))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("none.osm.pbf is not there");
  }

  @Test
  void anExtractWithoutRoadsIsRefusedByName() throws IOException {
    var river =
        new TestExtract()
            .node(1, 0, 0)
            .node(2, 9, 9)
            .way(10, new long[] {1, 2}, "waterway", "river")
            .write(dir.resolve("river.osm.pbf"));

    assertThatThrownBy(() -> RegionImport.run(river, "bole", packs, lines::add))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("holds no road");
  }

  @Test
  void aNameThatIsNoFolderNameIsRefused() {
    for (var name : List.of("", "..", "a/b", "Bole", "-x", "x".repeat(41))) {
      assertThatThrownBy(() -> RegionImport.run(town, name, packs, lines::add))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("a region's name must be");
    }
  }

  @Test
  void aSecondImportAtTheSameTimeIsRefused() throws Exception {
    Files.createDirectories(packs.resolve("bole"));
    try (var channel =
            FileChannel.open(
                packs.resolve("bole/.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      assertThatThrownBy(() -> RegionImport.run(town, "bole", packs, lines::add))
          .isInstanceOf(ImportException.class)
          .hasMessageContaining("another import of bole is running");
    }
  }

  @Test
  void whatAKilledImportLeftBehindIsRemoved() throws Exception {
    var left = packs.resolve("bole/.import-123/gazetteer");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half"), "half a file");

    RegionImport.run(town, "bole", packs, lines::add);

    assertThat(packs.resolve("bole/.import-123")).doesNotExist();
  }

  private void refused(String content, String reason) throws IOException {
    var file = dir.resolve("wrong.osm.pbf");
    Files.writeString(file, content);
    assertThatThrownBy(() -> RegionImport.run(file, "bole", packs, lines::add))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(reason);
  }
}
