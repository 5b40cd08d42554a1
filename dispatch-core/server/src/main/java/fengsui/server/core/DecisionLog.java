package fengsui.server.core;

import java.util.concurrent.CompletableFuture;

/** Orders entries and makes them durable. Nothing that was not asked for stands in it. */
public interface DecisionLog {

  /** One entry before it has its place. */
  @FunctionalInterface
  interface Entry {
    /** The bytes to write. Called once, one entry after the other, in the order of the log. */
    byte[] stamp();
  }

  /** Hears what is durable, one entry at a time and in order, on one thread of the log. */
  interface Applier {
    /** The entry at this index is durable; the same index may be told again after a reopening. */
    void apply(long term, long index, byte[] entry);

    /** All that was written before has been applied and this core may append. */
    void leading();

    /** Nothing can be appended until {@link #leading} is heard again. */
    void failed(String why);
  }

  /**
   * Appends. The future completes when the entry is durable and applied; it completes exceptionally
   * when that is not known, and with {@link NotTaken} when it certainly did not happen.
   */
  CompletableFuture<Void> append(Entry entry);

  /** The entry was never stamped, so it is not in the log. */
  final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    public NotTaken(String why) {
      super(why);
    }
  }
}
