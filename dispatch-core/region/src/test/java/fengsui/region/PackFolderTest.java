package fengsui.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.file.RoadFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {

  @TempDir Path dir;
  private Path pack = Path.of("");

  @BeforeEach
  void importATown() throws Exception {
    var town = TestExtract.town().write(dir.resolve("town.osm.pbf"));
    pack = RegionImport.run(town, "bole", dir.resolve("packs"), line -> {});
  }

  @Test
  void aFolderWithoutAManifestIsNoPack() {
    assertThatThrownBy(() -> PackFolder.open(dir))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("there is no region pack");
  }

  @Test
  void aPackOfAnotherFormatIsRefused() throws IOException {
    replaceInManifest("\"format\" : " + PackManifest.FORMAT, "\"format\" : 99");
    refused("has format 99, this program reads " + PackManifest.FORMAT);
  }

  @Test
  void aDamagedManifestIsRefused() throws IOException {
    Files.writeString(
        pack.resolve(PackManifest.FILE_NAME),
        "{\"format\": " + PackManifest.FORMAT + ", \"name\": ");
    refused("is damaged");
    for (var wrong :
        List.of(
            "{\"format\": " + PackManifest.FORMAT + "}",
            "{}",
            "[1]",
            "7",
            "",
            "{\"format\": [[[",
            "{\"format\": \"1\"}")) {
      Files.writeString(pack.resolve(PackManifest.FILE_NAME), wrong);
      refused("is damaged");
    }
  }

  @Test
  void aManifestThatNamesFilesOutsideThePackIsRefused() throws IOException {
    replaceInManifest("\"reference.json\"", "\"../../../reference.json\"");
    refused("is damaged");
  }

  @Test
  void aMissingOrShortenedFileIsRefusedByName() throws IOException {
    byte[] reference = Files.readAllBytes(pack.resolve(PackFolder.REFERENCE));
    Files.write(pack.resolve(PackFolder.REFERENCE), new byte[1]);
    refused("reference.json has 1 bytes");
    Files.delete(pack.resolve(PackFolder.REFERENCE));
    refused("lacks reference.json");
    Files.write(pack.resolve(PackFolder.REFERENCE), reference);
    assertThat(PackFolder.open(pack).reference()).isRegularFile();
  }

  @Test
  void changedRoadsAreRefusedAtOnceAndOtherChangesByVerify() throws IOException {
    flipLastByte(PackFolder.REFERENCE);
    var opened = PackFolder.open(pack);
    assertThatThrownBy(opened::verify)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("the content of reference.json changed");

    var roads = pack.resolve(PackFolder.ROADS);
    byte[] bytes = Files.readAllBytes(roads);
    bytes[300]++;
    bytes[1000]++;
    Files.write(roads, bytes);
    refused("road file is damaged");
  }

  @Test
  void labelsOfEveryClassAreOpenedAndChangedOnesAreRefused() throws IOException {
    assertThat(PackFolder.open(pack).openLabels()).containsOnlyKeys(VehicleClass.values());

    flipLastByte("labels-tall.bin");
    var opened = PackFolder.open(pack);
    assertThatThrownBy(opened::openLabels)
        .isInstanceOf(RoadFileException.class)
        .hasMessageContaining("its content is damaged");
  }

  @Test
  void aPackWhoseLabelsAreMissingOrCutShortStillHasItsRoads() throws IOException {
    for (int bytes : new int[] {10_000, 0}) {
      Files.write(pack.resolve("labels-heavy.bin"), new byte[bytes]);
      labelsRefused();
    }
    Files.delete(pack.resolve("labels-heavy.bin"));
    labelsRefused();
    assertThatThrownBy(() -> PackFolder.open(pack).verify()).isInstanceOf(IOException.class);
  }

  private void labelsRefused() throws IOException {
    var opened = PackFolder.open(pack);
    assertThat(opened.roads().nodeCount()).isPositive();
    assertThatThrownBy(opened::openLabels).isInstanceOf(RoadFileException.class);
  }

  private void flipLastByte(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(pack.resolve(name));
    bytes[bytes.length - 1] ^= 1;
    Files.write(pack.resolve(name), bytes);
  }

  private void replaceInManifest(String from, String to) throws IOException {
    var file = pack.resolve(PackManifest.FILE_NAME);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private void refused(String reason) {
    assertThatThrownBy(() -> PackFolder.open(pack))
        .isInstanceOf(PackException.class)
        .hasMessageContaining(reason);
  }
}
