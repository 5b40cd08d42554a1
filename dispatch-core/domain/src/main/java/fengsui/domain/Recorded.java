package fengsui.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command did: its events, numbered without gaps, applied together or not at all. It is
 * the unit of the feed, the archive and the answer; a refused command has one {@link
 * SystemEvent.CommandRejected}.
 *
 * @param from number of the first event, from 1
 * @param at stamped core time, UTC
 * @param command absent for what the core itself did
 * @param events at least one
 */
public record Recorded(
    long from,
    Instant at,
    Author author,
    @Nullable CommandId command,
    @Nullable LateEntry late,
    List<Event> events) {

  public Recorded {
    events = List.copyOf(events);
    if (from < 1 || events.isEmpty()) {
      throw new IllegalArgumentException(
          "a record has a number from 1 and at least one event: " + from);
    }
  }

  /** Number of the last event. */
  public long to() {
    return from + events.size() - 1;
  }

  /** When it happened in the world: the late entry's time, else the stamped time. */
  public Instant happenedAt() {
    return late == null ? at : late.occurredAt();
  }

  /** The refusal, when the command was refused; else null. */
  public @Nullable Rejection rejection() {
    return events.getFirst() instanceof SystemEvent.CommandRejected(var type, var rejection)
        ? rejection
        : null;
  }
}
