package fengsui.server.core;

import fengsui.domain.CommandId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Reply;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Commands that were handed in and are not answered yet, by person and id: nobody hears the answer
 * to another person's command. Safe for use from any thread.
 */
final class Pending {
  private record Key(PersonId person, CommandId id) {}

  private final Map<Key, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
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

  /** The answer another submission of this person's id already waits for; else null. */
  @Nullable CompletableFuture<Reply> find(PersonId person, CommandId id) {
    return waiting.get(new Key(person, id));
  }

  /** Enters the command; the one already there when it came twice at the same moment. */
  @Nullable CompletableFuture<Reply> enter(
      PersonId person, CommandId id, CompletableFuture<Reply> answer) {
    return waiting.putIfAbsent(new Key(person, id), answer);
  }

  /** Answers and forgets; harmless when nobody waits. */
  void answer(PersonId person, CommandId id, Reply reply) {
    answer(new Key(person, id), reply);
  }

  private void answer(Key key, Reply reply) {
    var answer = waiting.remove(key);
    if (answer != null) {
      replies.execute(() -> answer.complete(reply));
    }
  }

  void answerAll(Reply reply) {
    waiting.keySet().forEach(key -> answer(key, reply));
  }
}
