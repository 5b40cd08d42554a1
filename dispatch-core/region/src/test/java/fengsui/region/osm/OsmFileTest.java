package fengsui.region.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmFileTest {

  @TempDir Path dir;

  private static final class Log implements OsmSink {
    final List<String> lines = new ArrayList<>();

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      lines.add("node %d %d %d %s".formatted(id, lonE7, latE7, tags));
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      lines.add("way %d %s %s".formatted(id, Arrays.toString(nodes), tags));
    }

    @Override
    public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
      lines.add("relation %d %s %s".formatted(id, members.size(), tags));
    }
  }

  private Path town() throws IOException {
    var pbf = new TestPbf();
    pbf.node(82.0712345, -44.9, "name", "博乐市");
    long way = pbf.line(new double[] {82.0, 44.0, 82.1, 44.1}, "highway", "primary");
    pbf.relation(new long[] {way}, List.of("outer"), "type", "multipolygon");
    return pbf.write(dir.resolve("town.osm.pbf"));
  }

  @Test
  void nodesWaysAndRelationsArriveWithTheirTags() throws IOException {
    var log = new Log();

    OsmFile.read(town(), log);

    assertThat(log.lines)
        .containsExactly(
            "node 1 820712345 -449000000 {name=博乐市}",
            "node 2 820000000 440000000 {}",
            "node 3 821000000 441000000 {}",
            "way 1 [2, 3] {highway=primary}",
            "relation 1 1 {type=multipolygon}");
  }

  @Test
  void everyTruncationIsAnErrorThatSaysSo() throws IOException {
    byte[] whole = Files.readAllBytes(town());
    int headerEnd = firstBlockEnd(whole);
    for (int size = 0; size < whole.length; size++) {
      Path cut = Files.write(dir.resolve("cut.osm.pbf"), Arrays.copyOf(whole, size));
      String reason = size == 0 ? "is empty" : size == headerEnd ? "no map data" : "is cut off";
      assertThatThrownBy(() -> OsmFile.read(cut, new Log()))
          .as("size %d", size)
          .isInstanceOf(OsmFormatException.class)
          .hasMessageContaining("cut.osm.pbf")
          .hasMessageContaining(reason);
    }
  }

  @Test
  void aFlippedByteNeverEscapesAsAnotherException() throws IOException {
    byte[] whole = Files.readAllBytes(town());
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      Path file = Files.write(dir.resolve("flipped.osm.pbf"), flipped);
      try {
        OsmFile.read(file, new Log());
      } catch (OsmFormatException e) {
        assertThat(e).hasMessageContaining("flipped.osm.pbf");
      }
    }
  }

  @Test
  void otherFormatsAreNamed() throws IOException {
    assertReason("<?xml version='1.0'?><osm/>", "looks like XML");
    assertReason("PK\u0003\u0004 and more bytes", "is a packed archive");
    assertReason("just some text", "does not begin with a PBF block header");
    assertThatThrownBy(() -> OsmFile.read(dir.resolve("none.pbf"), new Log()))
        .hasMessageContaining("is not there");
  }

  @Test
  void anUnknownRequiredFeatureIsNamed() throws IOException {
    Path file = new TestPbf().write(dir.resolve("history.pbf"), "HistoricalInformation");

    assertThatThrownBy(() -> OsmFile.read(file, new Log()))
        .isInstanceOf(OsmFormatException.class)
        .hasMessageContaining("HistoricalInformation");
  }

  @Test
  void locationsAddedOutOfOrderAreFound() {
    var locations = new NodeLocations();
    for (int i = 0; i < 100_000; i++) {
      long id = (i * 7919L) % 100_003;
      locations.add(id, (int) id * 2, (int) id * 3);
    }
    locations.seal();

    int at = locations.find(7919);
    assertThat(locations.lonE7(at)).isEqualTo(7919 * 2);
    assertThat(locations.latE7(at)).isEqualTo(7919 * 3);
    assertThat(locations.find(100_004)).isNegative();
  }

  private void assertReason(String content, String reason) throws IOException {
    Path file =
        Files.write(dir.resolve("other.pbf"), content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> OsmFile.read(file, new Log()))
        .isInstanceOf(OsmFormatException.class)
        .hasMessageContaining(reason);
  }

  private static int firstBlockEnd(byte[] whole) {
    for (int i = 5; i + 7 < whole.length; i++) {
      if (new String(whole, i, 7, StandardCharsets.US_ASCII).equals("OSMData")) {
        return i - 2 - 4;
      }
    }
    throw new AssertionError("no data block");
  }
}
