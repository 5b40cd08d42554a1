package fengsui.server.core;

import fengsui.domain.CommandId;
import fengsui.protocol.Reply;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Commands that were handed in and are not answered yet. Safe for use from any thread. */
final class Pending {
  private final Map<CommandId, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
  private final Executor replies;

  /**
   * @param replies runs what waits for an answer, so that no edge holds up the log
   */
  Pending(Executor replies) {
    this.replies = replies;
  }

  int size() {
    return waiting.size();
  }

  /** The answer another submission of this id already waits for; else null. */
  @Nullable CompletableFuture<Reply> find(CommandId id) {
    return waiting.get(id);
  }

  /** Enters the command; the one already there when it came twice at the same moment. */
  @Nullable CompletableFuture<Reply> enter(CommandId id, CompletableFuture<Reply> answer) {
    return waiting.putIfAbsent(id, answer);
  }

  /** Answers and forgets; harmless when nobody waits. */
  void answer(CommandId id, Reply reply) {
    var answer = waiting.remove(id);
    if (answer != null) {
      replies.execute(() -> answer.complete(reply));
    }
  }

  void answerAll(Reply reply) {
    waiting.keySet().forEach(id -> answer(id, reply));
  }
}
