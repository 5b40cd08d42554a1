package fengsui.domain.state;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map that shares its structure with the maps it was changed from.
 *
 * <p>The idea: a height-balanced tree whose every operation is built on {@code join} (Adams 1993;
 * Blelloch, Ferizovic and Sun, "Just Join for Parallel Ordered Sets", 2016). A change copies one
 * path, so it costs O(log n) and every older map stays as it was: a snapshot or a query keeps a
 * reference and needs no lock. Shared subtrees are found by reference, so the difference between
 * two maps costs O(d log n) for d changes. Iteration is in key order, so nothing depends on
 * hashing. Why not a library's: this is 300 lines without a dependency, and State may use only
 * java.base.
 */
public final class Table<K extends Comparable<? super K>, V> implements Iterable<V> {

  private static final Table<?, ?> EMPTY = new Table<>(null);

  private final @Nullable Node<K, V> root;

  private record Node<K, V>(
      @Nullable Node<K, V> left,
      K key,
      V value,
      @Nullable Node<K, V> right,
      int height,
      int size) {}

  private record Split<K, V>(
      @Nullable Node<K, V> below, @Nullable Node<K, V> at, @Nullable Node<K, V> above) {}

  private Table(@Nullable Node<K, V> root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked") // An empty table holds nothing of any type.
  public static <K extends Comparable<? super K>, V> Table<K, V> empty() {
    return (Table<K, V>) EMPTY;
  }

  public int size() {
    return size(root);
  }

  /** Length of the longest path; at most 1.45 times the binary logarithm of the size. */
  int height() {
    return height(root);
  }

  public boolean isEmpty() {
    return root == null;
  }

  public @Nullable V get(K key) {
    var node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return node.value;
      }
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(get(key));
  }

  public boolean contains(K key) {
    return get(key) != null;
  }

  /** A table that holds this value under this key. */
  public Table<K, V> with(K key, V value) {
    return new Table<>(put(root, key, value));
  }

  /** A table without this key; the same table when it was not there. */
  public Table<K, V> without(K key) {
    if (!contains(key)) {
      return this;
    }
    var parts = split(root, key);
    return new Table<>(concat(parts.below, parts.above));
  }

  /** The smallest key, or null when empty. */
  public @Nullable K firstKey() {
    var node = root;
    while (node != null && node.left != null) {
      node = node.left;
    }
    return node == null ? null : node.key;
  }

  /** Values in key order. */
  @Override
  public Iterator<V> iterator() {
    return new InOrder<>(root);
  }

  /** Entries in key order. */
  public void forEach(BiConsumer<K, V> visit) {
    visit(root, visit);
  }

  /**
   * Tells what changed from an older table: values put or replaced in key order, and keys removed
   * in key order. Unchanged parts that both tables share are not visited.
   */
  public void changesSince(Table<K, V> older, BiConsumer<K, V> put, Consumer<K> removed) {
    difference(older.root, root, put, removed);
  }

  @SuppressWarnings("ReferenceEquality") // The same subtree by reference holds the same entries.
  private static <K extends Comparable<? super K>, V> void difference(
      @Nullable Node<K, V> older,
      @Nullable Node<K, V> newer,
      BiConsumer<K, V> put,
      Consumer<K> removed) {
    if (older == newer) {
      return;
    }
    if (newer == null) {
      visit(older, (key, value) -> removed.accept(key));
      return;
    }
    var parts = split(older, newer.key);
    difference(parts.below, newer.left, put, removed);
    if (parts.at == null || !parts.at.value.equals(newer.value)) {
      put.accept(newer.key, newer.value);
    }
    difference(parts.above, newer.right, put, removed);
  }

  private static <K, V> void visit(@Nullable Node<K, V> node, BiConsumer<K, V> visit) {
    if (node != null) {
      visit(node.left, visit);
      visit.accept(node.key, node.value);
      visit(node.right, visit);
    }
  }

  private static <K extends Comparable<? super K>, V> Node<K, V> put(
      @Nullable Node<K, V> node, K key, V value) {
    if (node == null) {
      return new Node<>(null, key, value, null, 1, 1);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return new Node<>(node.left, key, value, node.right, node.height, node.size);
    }
    return order < 0
        ? join(put(node.left, key, value), node.key, node.value, node.right)
        : join(node.left, node.key, node.value, put(node.right, key, value));
  }

  private static <K extends Comparable<? super K>, V> Split<K, V> split(
      @Nullable Node<K, V> node, K key) {
    if (node == null) {
      return new Split<>(null, null, null);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return new Split<>(node.left, node, node.right);
    }
    if (order < 0) {
      var parts = split(node.left, key);
      return new Split<>(
          parts.below, parts.at, join(parts.above, node.key, node.value, node.right));
    }
    var parts = split(node.right, key);
    return new Split<>(join(node.left, node.key, node.value, parts.below), parts.at, parts.above);
  }

  private static <K, V> @Nullable Node<K, V> concat(
      @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
    if (left == null) {
      return right;
    }
    var last = left;
    while (last.right != null) {
      last = last.right;
    }
    return join(withoutLast(left), last.key, last.value, right);
  }

  private static <K, V> @Nullable Node<K, V> withoutLast(Node<K, V> node) {
    return node.right == null
        ? node.left
        : join(node.left, node.key, node.value, withoutLast(node.right));
  }

  /**
   * One tree of everything in left, the entry, and everything in right; all keys of left are
   * smaller, of right larger.
   */
  private static <K, V> Node<K, V> join(
      @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
    if (left != null && left.height > height(right) + 1) {
      return balanced(left.left, left.key, left.value, join(left.right, key, value, right));
    }
    if (right != null && right.height > height(left) + 1) {
      return balanced(join(left, key, value, right.left), right.key, right.value, right.right);
    }
    return node(left, key, value, right);
  }

  /** A node whose children differ in height by at most two, rotated to differ by at most one. */
  private static <K, V> Node<K, V> balanced(
      @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
    if (left != null && left.height > height(right) + 1) {
      var inner = left.right;
      if (inner != null && inner.height > height(left.left)) {
        return node(
            node(left.left, left.key, left.value, inner.left),
            inner.key,
            inner.value,
            node(inner.right, key, value, right));
      }
      return node(left.left, left.key, left.value, node(inner, key, value, right));
    }
    if (right != null && right.height > height(left) + 1) {
      var inner = right.left;
      if (inner != null && inner.height > height(right.right)) {
        return node(
            node(left, key, value, inner.left),
            inner.key,
            inner.value,
            node(inner.right, right.key, right.value, right.right));
      }
      return node(node(left, key, value, inner), right.key, right.value, right.right);
    }
    return node(left, key, value, right);
  }

  private static <K, V> Node<K, V> node(
      @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
    return new Node<>(
        left,
        key,
        value,
        right,
        Math.max(height(left), height(right)) + 1,
        size(left) + 1 + size(right));
  }

  private static int height(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.height;
  }

  private static int size(@Nullable Node<?, ?> node) {
    return node == null ? 0 : node.size;
  }

  /** Two tables are equal when they hold equal entries, whatever their shape. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Table<?, ?> table) || table.size() != size()) {
      return false;
    }
    var mine = new InOrder<>(root);
    var theirs = new InOrder<>(table.root);
    while (mine.hasNext()) {
      var left = mine.nextNode();
      var right = theirs.nextNode();
      if (!left.key.equals(right.key) || !left.value.equals(right.value)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (var entries = new InOrder<>(root); entries.hasNext(); ) {
      var node = entries.nextNode();
      hash = 31 * hash + (node.key.hashCode() ^ node.value.hashCode());
    }
    return hash;
  }

  private static final class InOrder<K, V> implements Iterator<V> {
    private final ArrayDeque<Node<K, V>> path = new ArrayDeque<>();

    InOrder(@Nullable Node<K, V> root) {
      descend(root);
    }

    private void descend(@Nullable Node<K, V> from) {
      for (var node = from; node != null; node = node.left) {
        path.push(node);
      }
    }

    @Override
    public boolean hasNext() {
      return !path.isEmpty();
    }

    Node<K, V> nextNode() {
      if (path.isEmpty()) {
        throw new NoSuchElementException();
      }
      var node = path.pop();
      descend(node.right);
      return node;
    }

    @Override
    public V next() {
      return nextNode().value;
    }
  }
}
