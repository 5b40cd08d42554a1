package fengsui.roads.labels;

/**
 * All nodes by importance, the least important first, ties to the lower node; a binary heap that
 * knows where each node stands, so that an importance can change.
 */
final class NodeQueue {

  private final int[] keys;
  private final int[] heap;
  private final int[] places;
  private int size;

  /** Holds each node of these importances; the array is kept and changed. */
  NodeQueue(int[] keys) {
    this.keys = keys;
    this.size = keys.length;
    this.heap = new int[size];
    this.places = new int[size];
    for (int i = 0; i < size; i++) {
      heap[i] = i;
      places[i] = i;
    }
    for (int i = size / 2; i >= 0 && i < size; i--) {
      sink(i);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int poll() {
    int first = heap[0];
    size--;
    if (size > 0) {
      put(0, heap[size]);
      sink(0);
    }
    return first;
  }

  /** Changes the importance of a node that stands in the queue. */
  void change(int node, int key) {
    int before = keys[node];
    keys[node] = key;
    if (key < before) {
      rise(places[node]);
    } else {
      sink(places[node]);
    }
  }

  private void sink(int from) {
    int node = heap[from];
    int at = from;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], node)) {
        break;
      }
      put(at, heap[child]);
      at = child;
    }
    put(at, node);
  }

  private void rise(int from) {
    int node = heap[from];
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!isBefore(node, heap[parent])) {
        break;
      }
      put(at, heap[parent]);
      at = parent;
    }
    put(at, node);
  }

  private void put(int at, int node) {
    heap[at] = node;
    places[node] = at;
  }

  private boolean isBefore(int a, int b) {
    return keys[a] < keys[b] || (keys[a] == keys[b] && a < b);
  }
}
