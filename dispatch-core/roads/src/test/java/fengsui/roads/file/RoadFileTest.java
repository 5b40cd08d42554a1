package fengsui.roads.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.unit.VehicleClass;
import fengsui.roads.build.ArcTimes;
import fengsui.roads.build.RoadGraphBuilder;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadFileTest {

  @TempDir Path dir;
  private byte[] good = {};

  @BeforeEach
  void writeAGoodFile() throws IOException {
    var builder = builder();
    builder.write(dir.resolve("good.bin"));
    good = Files.readAllBytes(dir.resolve("good.bin"));
  }

  private static RoadGraphBuilder builder() {
    var builder = new RoadGraphBuilder();
    int a = builder.addNode(820_700_000, 449_000_000);
    int b = builder.addNode(820_800_000, 449_000_000);
    builder.addEdge(
        a,
        b,
        new int[] {820_750_000, 449_010_000},
        "团结路",
        ArcTimes.of(_ -> 9, c -> c == VehicleClass.LIGHT ? 9 : 0));
    return builder;
  }

  @Test
  void theSameRoadsGiveTheSameBytes() throws IOException {
    builder().write(dir.resolve("again.bin"));

    assertThat(Files.readAllBytes(dir.resolve("again.bin"))).isEqualTo(good);
    assertThat(RoadFile.open(dir.resolve("again.bin")).meta().edgeCount()).isEqualTo(1);
  }

  @Test
  void aMissingEmptyOrForeignFileIsRefusedByName() throws IOException {
    assertThatThrownBy(() -> RoadFile.open(dir.resolve("none.bin")))
        .isInstanceOf(RoadFileException.class)
        .hasMessageContaining("there is no road file");
    refused(new byte[0], "too short to have a header: 0 bytes");
    refused("<osm>".repeat(100).getBytes(StandardCharsets.UTF_8), "not a road file");
  }

  @Test
  void anotherVersionIsRefusedByName() throws IOException {
    refused(with(8, 7), "has version 7, this program reads 3; import again");
  }

  @Test
  void aTruncatedFileIsRefusedByName() throws IOException {
    for (int length = RoadFile.HEADER_BYTES + 4; length < good.length; length++) {
      refused(
          Arrays.copyOf(good, length), "header says " + good.length + " bytes, file has " + length);
    }
  }

  @Test
  void aSectionOutsideTheFileIsRefusedByName() throws IOException {
    byte[] moved = with(RoadFile.HEADER_BYTES + RoadFile.TABLE_ROW_BYTES + 8, good.length);
    refused(moved, "checksum of the section table");
    refused(withTableChecksum(moved), "section NODES lies outside the file");
  }

  @Test
  void countsThatContradictEachOtherAreRefusedByName() throws IOException {
    int metaOffset =
        ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getInt(RoadFile.HEADER_BYTES + 8);
    byte[] moreNodes = with(metaOffset, 3);
    refused(moreNodes, "checksum of section META");
    var meta = ByteBuffer.wrap(moreNodes, metaOffset, Meta.INTS * 4).slice();
    int checksum = RoadFile.checksum(MemorySegment.ofBuffer(meta));
    ByteBuffer.wrap(moreNodes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(RoadFile.HEADER_BYTES + 4, checksum);
    refused(withTableChecksum(moreNodes), "section NODES has 16 bytes, counts ask for 24");
  }

  @Test
  void noFlippedByteGoesUnseenButInTheGapsBetweenSections() throws IOException {
    var random = new Random(119);
    int unseen = 0;
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(dir.resolve("bad.bin"), bad);
      try {
        RoadFile.open(dir.resolve("bad.bin"));
        unseen++;
      } catch (RoadFileException e) {
        assertThat(e).hasMessageStartingWith(at < 8 ? "this is not a road file" : "road file");
      }
    }
    assertThat(unseen).isLessThan(8 * Section.values().length);
  }

  private void refused(byte[] bytes, String reason) throws IOException {
    var file = dir.resolve("bad.bin");
    Files.write(file, bytes);
    assertThatThrownBy(() -> RoadFile.open(file))
        .isInstanceOf(RoadFileException.class)
        .hasMessageContaining(reason);
  }

  private byte[] with(int offset, int value) {
    byte[] changed = good.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
    if (offset < RoadFile.HEADER_BYTES) {
      return withTableChecksum(changed);
    }
    return changed;
  }

  private static byte[] withTableChecksum(byte[] bytes) {
    int end = RoadFile.HEADER_BYTES + Section.values().length * RoadFile.TABLE_ROW_BYTES;
    var head = ByteBuffer.wrap(bytes, 0, end).slice();
    int checksum = RoadFile.checksum(MemorySegment.ofBuffer(head));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end, checksum);
    return bytes;
  }
}
