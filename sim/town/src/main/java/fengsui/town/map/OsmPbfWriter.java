package fengsui.town.map;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBBox;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a draft as .osm.pbf: dense nodes, then ways, then relations, sorted by id. Blobs are
 * stored uncompressed, because deflated bytes differ between zlib builds and the same seed must
 * give the same file everywhere.
 */
final class OsmPbfWriter {

  private static final int BLOCK_ENTITIES_MAX = 8_000;
  private static final long FIXED_EPOCH_SECONDS = 1_767_225_600L;
  private static final double NANO_PER_DEGREE = 1e9;
  private static final double UNITS_PER_DEGREE = 1e7;

  private final DataOutputStream out;

  OsmPbfWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(OsmDraft draft) throws IOException {
    blob("OSMHeader", header(draft.nodes()));
    for (int from = 0; from < draft.nodes().size(); from += BLOCK_ENTITIES_MAX) {
      blob("OSMData", nodeBlock(slice(draft.nodes(), from)));
    }
    for (int from = 0; from < draft.ways().size(); from += BLOCK_ENTITIES_MAX) {
      blob("OSMData", wayBlock(slice(draft.ways(), from)));
    }
    for (int from = 0; from < draft.relations().size(); from += BLOCK_ENTITIES_MAX) {
      blob("OSMData", relationBlock(slice(draft.relations(), from)));
    }
  }

  private static <T> List<T> slice(List<T> all, int from) {
    return all.subList(from, Math.min(all.size(), from + BLOCK_ENTITIES_MAX));
  }

  private static HeaderBlock header(List<OsmDraft.Node> nodes) {
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    for (var node : nodes) {
      west = Math.min(west, node.at().lon());
      east = Math.max(east, node.at().lon());
      south = Math.min(south, node.at().lat());
      north = Math.max(north, node.at().lat());
    }
    return HeaderBlock.newBuilder()
        .setBbox(
            HeaderBBox.newBuilder()
                .setLeft(Math.round(west * NANO_PER_DEGREE))
                .setRight(Math.round(east * NANO_PER_DEGREE))
                .setBottom(Math.round(south * NANO_PER_DEGREE))
                .setTop(Math.round(north * NANO_PER_DEGREE)))
        .addRequiredFeatures("OsmSchema-V0.6")
        .addRequiredFeatures("DenseNodes")
        .addOptionalFeatures("Sort.Type_then_ID")
        .setWritingprogram("fengsui-town")
        .setOsmosisReplicationTimestamp(FIXED_EPOCH_SECONDS)
        .build();
  }

  private static PrimitiveBlock nodeBlock(List<OsmDraft.Node> nodes) {
    var strings = new Strings();
    var dense = DenseNodes.newBuilder();
    long id = 0;
    long lat = 0;
    long lon = 0;
    for (var node : nodes) {
      long nodeLat = Math.round(node.at().lat() * UNITS_PER_DEGREE);
      long nodeLon = Math.round(node.at().lon() * UNITS_PER_DEGREE);
      dense.addId(node.id() - id).addLat(nodeLat - lat).addLon(nodeLon - lon);
      id = node.id();
      lat = nodeLat;
      lon = nodeLon;
      for (String text : node.tags().flat()) {
        dense.addKeysVals(strings.number(text));
      }
      dense.addKeysVals(0);
    }
    return block(strings, PrimitiveGroup.newBuilder().setDense(dense));
  }

  private static PrimitiveBlock wayBlock(List<OsmDraft.Way> ways) {
    var strings = new Strings();
    var group = PrimitiveGroup.newBuilder();
    for (var way : ways) {
      var message = Way.newBuilder().setId(way.id());
      for (int i = 0; i < way.tags().flat().size(); i += 2) {
        message.addKeys(strings.number(way.tags().flat().get(i)));
        message.addVals(strings.number(way.tags().flat().get(i + 1)));
      }
      long previous = 0;
      for (long node : way.nodes()) {
        message.addRefs(node - previous);
        previous = node;
      }
      group.addWays(message);
    }
    return block(strings, group);
  }

  private static PrimitiveBlock relationBlock(List<OsmDraft.Relation> relations) {
    var strings = new Strings();
    var group = PrimitiveGroup.newBuilder();
    for (var relation : relations) {
      var message = Relation.newBuilder().setId(relation.id());
      for (int i = 0; i < relation.tags().flat().size(); i += 2) {
        message.addKeys(strings.number(relation.tags().flat().get(i)));
        message.addVals(strings.number(relation.tags().flat().get(i + 1)));
      }
      long previous = 0;
      for (long way : relation.ways()) {
        message.addMemids(way - previous);
        message.addTypes(Relation.MemberType.WAY);
        message.addRolesSid(strings.number(relation.role()));
        previous = way;
      }
      group.addRelations(message);
    }
    return block(strings, group);
  }

  private static PrimitiveBlock block(Strings strings, PrimitiveGroup.Builder group) {
    return PrimitiveBlock.newBuilder()
        .setStringtable(strings.table())
        .addPrimitivegroup(group)
        .build();
  }

  private void blob(String type, MessageLite content) throws IOException {
    var blob =
        Blob.newBuilder()
            .setRaw(content.toByteString())
            .setRawSize(content.getSerializedSize())
            .build();
    var head = BlobHeader.newBuilder().setType(type).setDatasize(blob.getSerializedSize()).build();
    out.writeInt(head.getSerializedSize());
    head.writeTo(out);
    blob.writeTo(out);
  }

  /** The string table of one block; entry 0 is empty because 0 ends the tags of a dense node. */
  private static final class Strings {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Strings() {
      numbers.put("", 0);
    }

    int number(String text) {
      return numbers.computeIfAbsent(text, _ -> numbers.size());
    }

    StringTable table() {
      var table = StringTable.newBuilder();
      for (String text : numbers.keySet()) {
        table.addS(ByteString.copyFromUtf8(text));
      }
      return table.build();
    }
  }
}
