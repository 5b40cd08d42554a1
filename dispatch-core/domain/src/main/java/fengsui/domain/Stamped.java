package fengsui.domain;

import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Unexplained;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as it stands in the log: the leader has verified the author and stamped the time.
 *
 * @param id absent only for {@link SystemCommand}
 * @param at core time of stamping, UTC; never earlier than the one before it
 * @param deadline core time after which the command must be rejected
 * @param late the true time, when entered after the fact
 * @param explanation why this force, attached by the leader to orders; absent when it could not be
 *     computed in time
 * @param unexplained why the explanation of an order is absent; null when it is there, or in
 *     entries made before this was told
 */
public record Stamped(
    @Nullable CommandId id,
    Author author,
    Instant at,
    @Nullable Instant deadline,
    @Nullable LateEntry late,
    @Nullable Explanation explanation,
    @Nullable Unexplained unexplained,
    Command command) {

  public Stamped {
    if ((id == null) != (command instanceof SystemCommand)) {
      throw new IllegalArgumentException(
          "id must be present except on a system command: " + command);
    }
  }

  /** When it happened in the world: the late entry's time, else the stamped time. */
  public Instant happenedAt() {
    return late == null ? at : late.occurredAt();
  }
}
