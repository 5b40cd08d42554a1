package fengsui.roads.labels;

import java.util.Arrays;

/**
 * A heap of nodes by distance with four children per entry, on one array of longs (distance above,
 * node below), so that an entry costs one read and ties go to the lower node. A node may stand in
 * it more than once; the search skips what it has already settled.
 */
public final class NodeHeap {

  private static final int CHILDREN = 4;

  private long[] entries;
  private int size;

  /** An empty heap with room for some entries, which grows. */
  public NodeHeap(int room) {
    entries = new long[room];
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public void clear() {
    size = 0;
  }

  /** Distance of the nearest entry; there must be one. */
  public int leastDistance() {
    return (int) (entries[0] >>> 32);
  }

  /** The nearest entry's node; there must be one. */
  public int leastNode() {
    return (int) entries[0];
  }

  public void push(int distance, int node) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    long entry = ((long) distance << 32) | node;
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) / CHILDREN;
      if (entries[parent] <= entry) {
        break;
      }
      entries[at] = entries[parent];
      at = parent;
    }
    entries[at] = entry;
  }

  /** Removes the nearest entry: distance in the upper, node in the lower 32 bits. */
  public long pop() {
    long nearest = entries[0];
    long moved = entries[--size];
    int at = 0;
    while (true) {
      int first = at * CHILDREN + 1;
      if (first >= size) {
        break;
      }
      int least = first;
      int end = Math.min(first + CHILDREN, size);
      for (int child = first + 1; child < end; child++) {
        if (entries[child] < entries[least]) {
          least = child;
        }
      }
      if (entries[least] >= moved) {
        break;
      }
      entries[at] = entries[least];
      at = least;
    }
    entries[at] = moved;
    return nearest;
  }
}
