package fengsui.region.osm;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/** Builds small extracts for tests: nodes get the ids 1, 2, 3 and so on, ways and relations too. */
public final class TestPbf {

  private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));
  private final List<long[]> nodes = new ArrayList<>();
  private final List<Map<String, String>> nodeTags = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** Tags as key, value, key, value. */
  public static Map<String, String> tags(String... keysAndValues) {
    var tags = new LinkedHashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tags.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return tags;
  }

  /** Adds a node and returns its id. */
  public long node(double lon, double lat, String... tags) {
    nodes.add(new long[] {Math.round(lon * 1e7), Math.round(lat * 1e7)});
    nodeTags.add(tags(tags));
    return nodes.size();
  }

  /** Adds a way over known nodes and returns its id. */
  public long way(long[] refs, String... tags) {
    var way = Way.newBuilder().setId(ways.size() + 1L);
    long last = 0;
    for (long ref : refs) {
      way.addRefs(ref - last);
      last = ref;
    }
    tags(tags).forEach((k, v) -> way.addKeys(string(k)).addVals(string(v)));
    ways.add(way.build());
    return ways.size();
  }

  /** Adds a way with new nodes at longitude, latitude, longitude, latitude and so on. */
  public long line(double[] lonLats, String... tags) {
    long[] refs = new long[lonLats.length / 2];
    for (int i = 0; i < refs.length; i++) {
      refs[i] = node(lonLats[2 * i], lonLats[2 * i + 1]);
    }
    return way(refs, tags);
  }

  /** Adds a closed way around a box and returns its id. */
  public long box(double west, double south, double east, double north, String... tags) {
    long first = node(west, south);
    return way(
        new long[] {first, node(east, south), node(east, north), node(west, north), first}, tags);
  }

  /** Adds a relation of ways with one role each and returns its id. */
  public long relation(long[] wayIds, List<String> roles, String... tags) {
    var relation = Relation.newBuilder().setId(relations.size() + 1L);
    long last = 0;
    for (int i = 0; i < wayIds.length; i++) {
      relation
          .addMemids(wayIds[i] - last)
          .addRolesSid(string(roles.get(i)))
          .addTypes(Relation.MemberType.WAY);
      last = wayIds[i];
    }
    tags(tags).forEach((k, v) -> relation.addKeys(string(k)).addVals(string(v)));
    relations.add(relation.build());
    return relations.size();
  }

  /** Writes the extract and returns {@code file}. */
  public Path write(Path file) throws IOException {
    return write(file, "DenseNodes");
  }

  Path write(Path file, String feature) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    HeaderBlock header =
        HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures(feature)
            .build();
    block(out, "OSMHeader", header.toByteArray());
    block(out, "OSMData", data().toByteArray());
    return Files.write(file, bytes.toByteArray());
  }

  private PrimitiveBlock data() {
    var dense = DenseNodes.newBuilder();
    long lon = 0;
    long lat = 0;
    for (int i = 0; i < nodes.size(); i++) {
      dense.addId(1).addLon(nodes.get(i)[0] - lon).addLat(nodes.get(i)[1] - lat);
      lon = nodes.get(i)[0];
      lat = nodes.get(i)[1];
      nodeTags.get(i).forEach((k, v) -> dense.addKeysVals(string(k)).addKeysVals(string(v)));
      dense.addKeysVals(0);
    }
    var block =
        PrimitiveBlock.newBuilder()
            .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(dense))
            .addPrimitivegroup(PrimitiveGroup.newBuilder().addAllWays(ways))
            .addPrimitivegroup(PrimitiveGroup.newBuilder().addAllRelations(relations));
    var table = StringTable.newBuilder();
    strings.keySet().forEach(s -> table.addS(ByteString.copyFromUtf8(s)));
    return block.setStringtable(table).build();
  }

  private int string(String text) {
    return strings.computeIfAbsent(text, t -> strings.size());
  }

  private static void block(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] packed = new byte[content.length + 64];
    int size;
    try (var deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      size = deflater.deflate(packed);
    }
    byte[] blob =
        Blob.newBuilder()
            .setRawSize(content.length)
            .setZlibData(ByteString.copyFrom(packed, 0, size))
            .build()
            .toByteArray();
    byte[] header =
        BlobHeader.newBuilder().setType(type).setDatasize(blob.length).build().toByteArray();
    out.writeInt(header.length);
    out.write(header);
    out.write(blob);
  }
}
