package fengsui.protocol;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.LateEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as an edge hands it in. The leader finds the author in the token; an edge cannot name
 * one.
 *
 * @param token signed session token of the person, never logged
 * @param deadline core time after which it must not take effect; null for reports that never expire
 * @param late the true time, when entered after the fact
 */
public record Submission(
    String token,
    CommandId id,
    @Nullable Instant deadline,
    @Nullable LateEntry late,
    Command command) {

  /** Without the token, which is a secret. */
  @Override
  public String toString() {
    return "Submission[" + id + ", deadline=" + deadline + ", late=" + late + ", " + command + "]";
  }
}
