package fengsui.region;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a small .osm.pbf by hand, without packing, for tests. */
public final class TestExtract {

  private final Osmformat.PrimitiveGroup.Builder nodes = Osmformat.PrimitiveGroup.newBuilder();
  private final Osmformat.PrimitiveGroup.Builder ways = Osmformat.PrimitiveGroup.newBuilder();
  private final Map<String, Integer> strings = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  public TestExtract() {
    order.add("");
    strings.put("", 0);
  }

  /** A node on a plan in units of 1e-5 degrees from a corner in Bole, with tags key, value, ... */
  public TestExtract node(long id, int east, int north, String... tags) {
    var node =
        Osmformat.Node.newBuilder()
            .setId(id)
            .setLon(820_700_000 + 100L * east)
            .setLat(449_000_000 + 100L * north);
    for (int i = 0; i < tags.length; i += 2) {
      node.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
    }
    nodes.addNodes(node);
    return this;
  }

  /** A way over nodes, with tags key, value, ... */
  public TestExtract way(long id, long[] refs, String... tags) {
    var way = Osmformat.Way.newBuilder().setId(id);
    long last = 0;
    for (long ref : refs) {
      way.addRefs(ref - last);
      last = ref;
    }
    for (int i = 0; i < tags.length; i += 2) {
      way.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
    }
    ways.addWays(way);
    return this;
  }

  /** A town of four streets with names. */
  public static TestExtract town() {
    return new TestExtract()
        .node(1, 0, 0)
        .node(2, 500, 0)
        .node(3, 1000, 0)
        .node(4, 500, 500)
        .way(10, new long[] {1, 2, 3}, "highway", "primary", "name", "团结路")
        .way(11, new long[] {2, 4}, "highway", "residential", "name", "北京路")
        .way(12, new long[] {4, 3}, "highway", "residential", "oneway", "yes", "name", "新华街");
  }

  public Path write(Path file) throws IOException {
    try (var out = new DataOutputStream(Files.newOutputStream(file))) {
      block(
          out,
          "OSMHeader",
          Osmformat.HeaderBlock.newBuilder().addRequiredFeatures("OsmSchema-V0.6").build());
      var table = Osmformat.StringTable.newBuilder();
      order.forEach(s -> table.addS(ByteString.copyFromUtf8(s)));
      block(
          out,
          "OSMData",
          Osmformat.PrimitiveBlock.newBuilder()
              .setStringtable(table)
              .addPrimitivegroup(nodes)
              .addPrimitivegroup(ways)
              .build());
    }
    return file;
  }

  private static void block(DataOutputStream out, String type, MessageLite content)
      throws IOException {
    var blob = Fileformat.Blob.newBuilder().setRaw(content.toByteString()).build();
    var header =
        Fileformat.BlobHeader.newBuilder()
            .setType(type)
            .setDatasize(blob.getSerializedSize())
            .build();
    out.writeInt(header.getSerializedSize());
    header.writeTo(out);
    blob.writeTo(out);
  }

  private int string(String text) {
    return strings.computeIfAbsent(
        text,
        added -> {
          order.add(added);
          return order.size() - 1;
        });
  }
}
