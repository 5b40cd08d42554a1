package fengsui.server.snapshot;

import fengsui.domain.state.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot says of itself, as its first line.
 *
 * @param schema form of the State below it, see {@link StateCodec#SCHEMA}
 * @param level State's level
 * @param number of the last event
 * @param at core time of the last event
 * @param term of the last log entry in it
 * @param index of the last log entry in it
 * @param history which history it belongs to
 * @param chain running hash over all event bytes
 * @param stateHash SHA-256 of the canonical State
 */
public record SnapshotHead(
    int schema,
    int level,
    long number,
    Instant at,
    long term,
    long index,
    String history,
    String chain,
    String stateHash) {

  /** Why this build cannot read it although it is whole; null when it can. */
  @Nullable String whyNotReadable() {
    if (schema < StateCodec.SCHEMA_OLDEST || schema > StateCodec.SCHEMA) {
      return "a snapshot has form %d, this version of Fengsui reads %d to %d; start the version that wrote it"
          .formatted(schema, StateCodec.SCHEMA_OLDEST, StateCodec.SCHEMA);
    }
    if (level > State.LEVEL_KNOWN) {
      return "a snapshot has State level %d, this version of Fengsui knows up to %d; install the newer one"
          .formatted(level, State.LEVEL_KNOWN);
    }
    return null;
  }
}
