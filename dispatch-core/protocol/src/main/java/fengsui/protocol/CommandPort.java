package fengsui.protocol;

import fengsui.domain.CommandId;
import fengsui.domain.people.PersonId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where edges hand in commands. Safe for use from any thread. */
public interface CommandPort {

  /**
   * Orders, decides and makes durable. The future completes normally in every case; it never
   * completes exceptionally.
   */
  CompletableFuture<Reply> submit(Submission submission);

  /**
   * What became of a command of this person whose outcome is unknown to its sender: decided, {@link
   * Reply.NeverArrived}, {@link Reply.Forgotten}, or {@link Reply.Unknown} while the core cannot
   * say. Another person's command with the same id is not told.
   */
  CompletableFuture<Reply> outcome(PersonId person, CommandId id);

  /** Core time now; edges turn a seat's time to live into a deadline with it. */
  Instant coreTime();
}
