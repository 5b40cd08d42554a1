package fengsui.server.query;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import fengsui.domain.geo.Bounds;
import fengsui.domain.geo.LonLat;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.RegionPack;
import fengsui.region.RegionImport;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An extract for the small city: 团结路 runs past S1, the fire near it and S2, and one hydrant stands
 * beside it.
 */
public final class SmallRegion {
  private static final double[][] STREET = {
    {82.070, 44.900}, {82.075, 44.904}, {82.125, 44.884}, {82.130, 44.880}
  };

  private static final double[] HYDRANT = {82.0751, 44.9041};

  /** A road north from the second node of the street, in two ways, with a mall at its end. */
  private static final double[][] BRANCH = {{82.075, 44.912}, {82.075, 44.922}};

  private static final double[] MALL = {82.0752, 44.9219};

  /** Place of the first node of the branch among all nodes, counted from 1 as ids are. */
  private static final int BRANCH_ID = 6;

  /** The first is empty, as the format asks. */
  private static final List<String> STRINGS =
      List.of(
          "",
          "highway",
          "primary",
          "name",
          "团结路",
          "emergency",
          "fire_hydrant",
          "ref",
          "H1",
          "shop",
          "mall",
          "长江百货");

  private SmallRegion() {}

  /** Imports an extract into the folder of all packs; the command puts its pack in force. */
  public static ActivatePack imported(Path extract, String name, Path packs) throws Exception {
    var pack = RegionImport.run(extract, name, packs, _ -> {});
    var bounds = new Bounds(new LonLat(79, 43), new LonLat(84, 46));
    return new ActivatePack(new RegionPack(name, String.valueOf(pack.getFileName()), bounds));
  }

  /** Writes the extract into the folder and returns its path. */
  public static Path write(Path folder) throws IOException {
    return write(folder, "small.osm.pbf", data(false));
  }

  /** The same with a branch of two stretches to a mall in the north. */
  static Path writeWithBranch(Path folder) throws IOException {
    return write(folder, "branch.osm.pbf", data(true));
  }

  private static Path write(Path folder, String name, PrimitiveBlock data) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    var header =
        HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures("DenseNodes");
    block(out, "OSMHeader", header.build().toByteString());
    block(out, "OSMData", data.toByteString());
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static PrimitiveBlock data(boolean hasBranch) {
    var nodes = DenseNodes.newBuilder();
    long[] last = {0, 0};
    for (var at : STREET) {
      node(nodes, at, last);
      nodes.addKeysVals(0);
    }
    node(nodes, HYDRANT, last);
    nodes.addKeysVals(5).addKeysVals(6).addKeysVals(7).addKeysVals(8).addKeysVals(0);
    if (hasBranch) {
      for (var at : BRANCH) {
        node(nodes, at, last);
        nodes.addKeysVals(0);
      }
      node(nodes, MALL, last);
      nodes.addKeysVals(9).addKeysVals(10).addKeysVals(3).addKeysVals(11).addKeysVals(0);
    }
    var way = Way.newBuilder().setId(1).addKeys(1).addVals(2).addKeys(3).addVals(4);
    for (int i = 0; i < STREET.length; i++) {
      way.addRefs(1);
    }
    var table = StringTable.newBuilder();
    STRINGS.forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
    var ways = PrimitiveGroup.newBuilder().addWays(way);
    if (hasBranch) {
      // References are differences too: from the street's second node on.
      ways.addWays(branch(2, 2, BRANCH_ID - 2)).addWays(branch(3, BRANCH_ID, 1));
    }
    return PrimitiveBlock.newBuilder()
        .setStringtable(table)
        .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(nodes))
        .addPrimitivegroup(ways)
        .build();
  }

  private static Way branch(int id, int from, int step) {
    return Way.newBuilder().setId(id).addKeys(1).addVals(2).addRefs(from).addRefs(step).build();
  }

  /** Ids and places are written as differences. */
  private static void node(DenseNodes.Builder nodes, double[] at, long[] last) {
    long lon = Math.round(at[0] * 1e7);
    long lat = Math.round(at[1] * 1e7);
    nodes.addId(1).addLon(lon - last[0]).addLat(lat - last[1]);
    last[0] = lon;
    last[1] = lat;
  }

  private static void block(DataOutputStream out, String type, ByteString content)
      throws IOException {
    var blob = Blob.newBuilder().setRaw(content).setRawSize(content.size()).build().toByteArray();
    var header = BlobHeader.newBuilder().setType(type).setDatasize(blob.length).build();
    out.writeInt(header.getSerializedSize());
    out.write(header.toByteArray());
    out.write(blob);
  }
}
