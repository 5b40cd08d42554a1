package fengsui.region.osm;

import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Decodes one data block: its string table, delta-coded numbers and tags. */
final class OsmBlock {

  private static final int NANODEGREES_PER_E7 = 100;

  private final PrimitiveBlock block;
  private final String[] strings;

  OsmBlock(PrimitiveBlock block) {
    this.block = block;
    this.strings = new String[block.getStringtable().getSCount()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = block.getStringtable().getS(i).toStringUtf8();
    }
  }

  void sendTo(OsmSink sink) {
    for (PrimitiveGroup group : block.getPrimitivegroupList()) {
      for (Node node : group.getNodesList()) {
        sink.node(
            node.getId(),
            e7(node.getLon(), block.getLonOffset()),
            e7(node.getLat(), block.getLatOffset()),
            tags(node.getKeysCount(), node::getKeys, node::getVals));
      }
      if (group.hasDense()) {
        sendDense(group.getDense(), sink);
      }
      for (Way way : group.getWaysList()) {
        sink.way(way.getId(), refs(way), tags(way.getKeysCount(), way::getKeys, way::getVals));
      }
      for (Relation r : group.getRelationsList()) {
        sink.relation(r.getId(), members(r), tags(r.getKeysCount(), r::getKeys, r::getVals));
      }
    }
  }

  private void sendDense(DenseNodes dense, OsmSink sink) {
    long id = 0;
    long lon = 0;
    long lat = 0;
    int tag = 0;
    for (int i = 0; i < dense.getIdCount(); i++) {
      id += dense.getId(i);
      lon += dense.getLon(i);
      lat += dense.getLat(i);
      int first = tag;
      while (tag < dense.getKeysValsCount() && dense.getKeysVals(tag) != 0) {
        tag += 2;
      }
      Map<String, String> tags =
          tags(
              (tag - first) / 2,
              n -> dense.getKeysVals(first + 2 * n),
              n -> dense.getKeysVals(first + 2 * n + 1));
      tag++;
      sink.node(id, e7(lon, block.getLonOffset()), e7(lat, block.getLatOffset()), tags);
    }
  }

  private int e7(long value, long offsetNanodegrees) {
    return (int)
        Math.round(
            (offsetNanodegrees + block.getGranularity() * (double) value) / NANODEGREES_PER_E7);
  }

  private static long[] refs(Way way) {
    long[] refs = new long[way.getRefsCount()];
    long id = 0;
    for (int i = 0; i < refs.length; i++) {
      id += way.getRefs(i);
      refs[i] = id;
    }
    return refs;
  }

  private List<OsmMember> members(Relation relation) {
    var members = new ArrayList<OsmMember>(relation.getMemidsCount());
    long id = 0;
    for (int i = 0; i < relation.getMemidsCount(); i++) {
      id += relation.getMemids(i);
      var kind =
          switch (relation.getTypes(i)) {
            case NODE -> OsmMember.Kind.NODE;
            case WAY -> OsmMember.Kind.WAY;
            case RELATION -> OsmMember.Kind.RELATION;
          };
      members.add(new OsmMember(kind, id, strings[relation.getRolesSid(i)]));
    }
    return members;
  }

  private Map<String, String> tags(int count, IntUnaryOperator key, IntUnaryOperator value) {
    if (count == 0) {
      return Map.of();
    }
    var tags = LinkedHashMap.<String, String>newLinkedHashMap(count);
    for (int i = 0; i < count; i++) {
      tags.put(strings[key.applyAsInt(i)], strings[value.applyAsInt(i)]);
    }
    return Collections.unmodifiableMap(tags);
  }
}
