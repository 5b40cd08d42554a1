package fengsui.server.snapshot;

import fengsui.domain.state.State;
import java.time.Instant;

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
  public SnapshotHead {
    if (schema < 1 || schema > StateCodec.SCHEMA) {
      throw new IllegalArgumentException(
          "snapshot schema " + schema + "; this build reads 1 to " + StateCodec.SCHEMA);
    }
    if (level > State.LEVEL_KNOWN) {
      throw new IllegalArgumentException(
          "snapshot has State level "
              + level
              + ", this build knows up to "
              + State.LEVEL_KNOWN
              + "; install the newer one");
    }
  }
}
