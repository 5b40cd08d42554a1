package fengsui.server.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.eta.EtaModel;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.testing.City;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitCommand.ReportConsumables;
import fengsui.domain.unit.UnitId;
import fengsui.server.core.Applied;
import fengsui.server.core.Chain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  @TempDir private Path folder;
  private final City city = City.small();

  @Test
  void aSnapshotComesBackAsItWas() throws Exception {
    var incident = city.fire();
    city.order(incident, "E11");
    city.refused("taker", City.orderOf(incident, "E12"));
    var applied = applied(12);
    var snapshots = new Snapshots(new SnapshotFolder(folder));

    snapshots.write(applied, "history");

    var read = snapshots.newest().orElseThrow();
    assertThat(read.applied()).isEqualTo(applied);
    assertThat(read.head().history()).isEqualTo("history");
    assertThat(read.head().level()).isEqualTo(1);
  }

  @Test
  void equalStatesHaveEqualBytes() {
    city.order(city.fire(), "E11");
    var bytes = StateCodec.encode(city.state());

    assertThat(StateCodec.encode(StateCodec.decode(bytes))).isEqualTo(bytes);
    assertThat(StateCodec.decode(StateCodec.encode(State.EMPTY))).isEqualTo(State.EMPTY);
  }

  @Test
  void aSnapshotOfFormTwoGetsTheDefaultsOfWhatItLacks() {
    city.order(city.fire(), "E11");
    var json = new String(StateCodec.encode(city.state()), StandardCharsets.UTF_8);
    var older = json.replaceFirst(",\"etaModels\":.*}$", "}");
    assertThat(older).isNotEqualTo(json);

    var read = StateCodec.decode(older.getBytes(StandardCharsets.UTF_8));

    assertThat(read).isEqualTo(city.state());
    assertThat(read.eta()).isEqualTo(EtaModel.DEFAULT);
  }

  @Test
  void whatIsLeftComesBackFromASnapshotAndAnOlderOneHasItAll() {
    city.does("crew11", new ReportConsumables(new UnitId("E11"), Map.of(Capability.WATER_L, 500)));
    var json = new String(StateCodec.encode(city.state()), StandardCharsets.UTF_8);
    var older = json.replace(",\"left\":{\"WATER_L\":500}", "");
    assertThat(older).isNotEqualTo(json);

    assertThat(StateCodec.decode(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(city.state());
    var read = StateCodec.decode(older.getBytes(StandardCharsets.UTF_8));
    assertThat(read.unit(new UnitId("E11")).left()).isNull();
  }

  @Test
  void aLearnedModelComesBackFromASnapshot() {
    city.does("admin", new AdoptEtaModel(City.etaModel(80), "300 runs"));

    assertThat(StateCodec.decode(StateCodec.encode(city.state()))).isEqualTo(city.state());
  }

  @Test
  void anyFlippedBitIsFound() {
    var good = SnapshotFile.encode(applied(3), "history");
    var random = new Random(5);
    for (int i = 0; i < 100; i++) {
      var bad = good.clone();
      bad[random.nextInt(bad.length - 1)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> SnapshotFile.decode(bad)).isInstanceOf(SnapshotFile.Damaged.class);
    }
  }

  @Test
  void twoAreKeptAndADamagedNewestOneGivesWayToTheOneBefore() throws Exception {
    var snapshots = new Snapshots(new SnapshotFolder(folder));
    assertThat(snapshots.oldestIndex()).isEqualTo(-1);
    snapshots.write(applied(10), "history");
    snapshots.write(applied(20), "history");
    city.fire();
    snapshots.write(applied(30), "history");
    assertThat(snapshots.oldestIndex()).isEqualTo(20);

    var newest = folder.resolve("snapshot-0000000000000000030.fss");
    var bad = new byte[] {1, 2, 3};
    Files.write(newest, bad);

    assertThat(snapshots.newest().orElseThrow().applied().index()).isEqualTo(20);
    assertThat(folder.resolve(newest.getFileName() + ".damaged")).hasBinaryContent(bad);
    assertThat(snapshots.oldestIndex()).isEqualTo(-1);
  }

  @Test
  void aSnapshotOfAnotherVersionIsRefusedAndKept() throws Exception {
    var snapshots = new Snapshots(new SnapshotFolder(folder));
    snapshots.write(applied(10), "history");
    var file = folder.resolve("snapshot-0000000000000000010.fss");
    Files.write(file, ofSchema(99, Files.readAllBytes(file)));

    assertThatThrownBy(snapshots::newest)
        .isInstanceOf(SnapshotFile.OtherVersion.class)
        .hasMessageContaining("start the version that wrote it");
    assertThat(file).exists();
  }

  private static byte[] ofSchema(int schema, byte[] file) throws Exception {
    var text = new String(file, StandardCharsets.UTF_8);
    var body =
        text.substring(0, text.length() - 65)
            .replace("\"schema\":" + StateCodec.SCHEMA, "\"schema\":" + schema);
    var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    return (body + HexFormat.of().formatHex(hash) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatWasNotFinishedIsCleared() throws Exception {
    Files.write(folder.resolve("snapshot-0000000000000000030.fss.tmp"), new byte[] {1});

    assertThat(new Snapshots(new SnapshotFolder(folder)).newest()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private Applied applied(long index) {
    return new Applied(2, index, city.state(), Chain.START.with(new byte[] {1}));
  }
}
