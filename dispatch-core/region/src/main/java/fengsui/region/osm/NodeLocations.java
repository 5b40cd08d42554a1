package fengsui.region.osm;

import fengsui.domain.geo.LonLat;
import java.util.Arrays;

/**
 * Where each node lies: three parallel arrays sorted by node id, 16 bytes a node.
 *
 * <p>Extracts are sorted already, so adding is an append; {@link #seal()} sorts when one is not.
 */
public final class NodeLocations {

  /** Most nodes that one extract may hold: 4.8 GB of memory, far above a prefecture. */
  public static final int NODES_MAX = 300_000_000;

  private static final double E7 = 1e7;

  private long[] ids = new long[1 << 16];
  private int[] lonsE7 = new int[1 << 16];
  private int[] latsE7 = new int[1 << 16];
  private int size;
  private boolean sorted = true;

  /** Adds one node. All nodes must be added before {@link #seal()}. */
  public void add(long id, int lonE7, int latE7) {
    if (size == NODES_MAX) {
      throw new IllegalArgumentException("the extract has more than " + NODES_MAX + " nodes");
    }
    if (size == ids.length) {
      int capacity = (int) Math.min(NODES_MAX, size + (long) (size >> 1));
      ids = Arrays.copyOf(ids, capacity);
      lonsE7 = Arrays.copyOf(lonsE7, capacity);
      latsE7 = Arrays.copyOf(latsE7, capacity);
    }
    sorted &= size == 0 || ids[size - 1] < id;
    ids[size] = id;
    lonsE7[size] = lonE7;
    latsE7[size] = latE7;
    size++;
  }

  /** Ends the adding, sorts if needed, and gives spare memory back. */
  public void seal() {
    if (sorted) {
      ids = Arrays.copyOf(ids, size);
      lonsE7 = Arrays.copyOf(lonsE7, size);
      latsE7 = Arrays.copyOf(latsE7, size);
      return;
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(ids[a], ids[b]));
    long[] newIds = new long[size];
    int[] newLons = new int[size];
    int[] newLats = new int[size];
    for (int i = 0; i < size; i++) {
      newIds[i] = ids[order[i]];
      newLons[i] = lonsE7[order[i]];
      newLats[i] = latsE7[order[i]];
    }
    ids = newIds;
    lonsE7 = newLons;
    latsE7 = newLats;
    sorted = true;
  }

  public int size() {
    return size;
  }

  /** The place of a node in the arrays, or a negative number if the extract lacks it. */
  public int find(long id) {
    return Arrays.binarySearch(ids, 0, size, id);
  }

  /** Degrees east of the node at {@code index}, times ten million. */
  public int lonE7(int index) {
    return lonsE7[index];
  }

  /** Degrees north of the node at {@code index}, times ten million. */
  public int latE7(int index) {
    return latsE7[index];
  }

  public LonLat lonLat(int index) {
    return lonLat(lonsE7[index], latsE7[index]);
  }

  /** A point from degrees times ten million; values just outside the globe are cut to it. */
  public static LonLat lonLat(int lonE7, int latE7) {
    return new LonLat(Math.clamp(lonE7 / E7, -180.0, 180.0), Math.clamp(latE7 / E7, -90.0, 90.0));
  }
}
