package fengsui.db.account;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was found good, so that a repeat costs one look-up. Two generations: when
 * the young one is full it becomes the old one and the old one is forgotten; a token in use moves
 * to the young one again. Safe for use from any thread.
 */
final class VerifiedTokens<V> {
  /** Most tokens kept. */
  static final int TOKENS_MAX = 20_000;

  private volatile ConcurrentMap<String, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentMap<String, V> old = new ConcurrentHashMap<>();

  @Nullable V find(String token) {
    var found = young.get(token);
    if (found == null) {
      found = old.get(token);
      if (found != null) {
        add(token, found);
      }
    }
    return found;
  }

  void add(String token, V value) {
    if (young.size() >= TOKENS_MAX / 2) {
      turn();
    }
    young.put(token, value);
  }

  private synchronized void turn() {
    if (young.size() >= TOKENS_MAX / 2) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
