package fengsui.domain;

import java.time.Instant;

/**
 * Marks a command as entered after the fact. The record keeps both times.
 *
 * @param occurredAt when it really happened; never later than the stamped time
 * @param reason why it is entered late, for example from the paper record
 */
public record LateEntry(Instant occurredAt, LateSource source, String reason) {
  /** Where the late fact was kept until now. */
  public enum LateSource {
    PAPER,
    RADIO,
    TELEPHONE,
    ISLAND
  }

  public LateEntry {
    reason = Check.name("late.reason", reason);
  }
}
