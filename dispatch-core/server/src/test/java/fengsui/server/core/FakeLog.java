package fengsui.server.core;

import fengsui.domain.Check;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A log in memory whose commits the test may hold back, or that fails. */
final class FakeLog implements DecisionLog {
  final List<byte[]> entries = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private @Nullable Applier applier;
  boolean holding;
  boolean failing;

  void open(Applier core) {
    applier = core;
    for (int i = 0; i < entries.size(); i++) {
      core.apply(1, i, entries.get(i));
    }
    core.leading();
  }

  @Override
  public CompletableFuture<Void> append(Entry entry) {
    if (failing) {
      return CompletableFuture.failedFuture(new NotTaken("the fake log fails"));
    }
    entries.add(entry.stamp());
    int index = entries.size() - 1;
    var done = new CompletableFuture<Void>();
    held.add(
        () -> {
          Check.present(applier, "applier").apply(1, index, entries.get(index));
          done.complete(null);
        });
    if (!holding) {
      release();
    }
    return done;
  }

  /** Commits what was held back. */
  void release() {
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }
}
