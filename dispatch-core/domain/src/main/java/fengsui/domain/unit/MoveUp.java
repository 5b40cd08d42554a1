package fengsui.domain.unit;

import fengsui.domain.people.PersonId;
import fengsui.domain.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 移防: a free unit covers for another station. It stays free, so any order comes first and ends it.
 *
 * @param station where it goes
 * @param orderedBy who sent it
 * @param reachedAt when it stood there, as it happened; null while it is on the way
 * @param acknowledgedAt when a person accepted it; null while nobody has, and then it rings
 */
public record MoveUp(
    StationId station,
    PersonId orderedBy,
    Instant orderedAt,
    @Nullable Instant reachedAt,
    @Nullable Instant acknowledgedAt) {

  /** The same, and somebody has accepted it. */
  public MoveUp acknowledged(Instant at) {
    return new MoveUp(station, orderedBy, orderedAt, reachedAt, at);
  }

  /** The same, and it stands there; who stands there has accepted it. */
  public MoveUp reached(Instant at) {
    return new MoveUp(
        station, orderedBy, orderedAt, at, acknowledgedAt == null ? at : acknowledgedAt);
  }
}
