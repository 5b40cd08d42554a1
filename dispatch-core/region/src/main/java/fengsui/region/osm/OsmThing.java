package fengsui.region.osm;

import fengsui.domain.geo.LonLat;
import java.util.Map;

/**
 * A tagged node, way or relation with one point that stands for it: its own, the middle of its
 * bounding box, or the middle of the bounding boxes of its members.
 *
 * @param nodes the node ids of a way in order; empty for a node or a relation
 */
public record OsmThing(
    OsmMember.Kind type, long id, Map<String, String> tags, int lonE7, int latE7, NodeIds nodes) {

  /** Node ids in order; wrapped because an array has no value equality. */
  public static final class NodeIds {
    static final NodeIds NONE = new NodeIds(new long[0]);
    private final long[] ids;

    NodeIds(long[] ids) {
      this.ids = ids;
    }

    public int size() {
      return ids.length;
    }

    public long id(int index) {
      return ids[index];
    }
  }

  /** The tag's value, or an empty text. */
  public String tag(String key) {
    return tags.getOrDefault(key, "");
  }

  public boolean has(String key, String value) {
    return value.equals(tags.get(key));
  }

  public LonLat lonLat() {
    return NodeLocations.lonLat(lonE7, latE7);
  }

  /** A stable name of this thing: n, w or r and its number in OpenStreetMap. */
  public String osmId() {
    return switch (type) {
      case NODE -> "n" + id;
      case WAY -> "w" + id;
      case RELATION -> "r" + id;
    };
  }
}
