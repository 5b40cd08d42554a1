package fengsui.domain.aid;

import fengsui.domain.Event;
import java.time.Instant;

/** Facts about mutual aid. */
public sealed interface AidEvent extends Event {
  AidId aid();

  record AidAsked(AidRequest request) implements AidEvent {
    @Override
    public AidId aid() {
      return request.id();
    }
  }

  /** Nobody answered in time; somebody has to call. */
  record AidOverdue(AidId aid, Instant dueAt) implements AidEvent {}

  record AidAnswered(AidId aid, AidStatus status, AidAnswer answer) implements AidEvent {}

  record AidWithdrawn(AidId aid, AidStatus from, String reason) implements AidEvent {}
}
