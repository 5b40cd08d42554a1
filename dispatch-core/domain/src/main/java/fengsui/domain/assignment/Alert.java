package fengsui.domain.assignment;

import fengsui.domain.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed loop of one order, as state: it is received and acknowledged, or it escalates. A
 * repeat is harmless, since devices know the alert by its assignment.
 *
 * @param round 1 for the order itself, one more for each repeat
 * @param dueAt when silence is noticed next; null once acknowledged or ended
 * @param escalatedAt since when people in the centre have been called to act; null while not
 */
public record Alert(
    int round,
    List<Delivery> deliveries,
    @Nullable Instant receivedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable PersonId acknowledgedBy,
    @Nullable Instant dueAt,
    @Nullable Instant escalatedAt) {

  /** An escalated alert is repeated this often until somebody acts. */
  public static final int ESCALATED_REPEAT_SECONDS = 30;

  public Alert {
    deliveries = List.copyOf(deliveries);
  }

  public boolean isReceived() {
    return receivedAt != null;
  }

  public boolean isAcknowledged() {
    return acknowledgedAt != null;
  }
}
