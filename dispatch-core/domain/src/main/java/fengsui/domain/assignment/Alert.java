package fengsui.domain.assignment;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Instant;
import java.util.ArrayList;
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

  /** A device has it by this route; a route that was not planned is added. */
  public Alert received(
      AlertRoute route, DeviceId device, Instant happenedAt, @Nullable Instant nextDue) {
    var next = new ArrayList<Delivery>();
    boolean known = false;
    for (var delivery : deliveries) {
      boolean same = delivery.route() == route;
      known |= same;
      next.add(same ? new Delivery(route, delivery.sentAt(), happenedAt, device) : delivery);
    }
    if (!known) {
      next.add(new Delivery(route, lastSentAt(), happenedAt, device));
    }
    return new Alert(
        round,
        next,
        receivedAt == null ? happenedAt : receivedAt,
        acknowledgedAt,
        acknowledgedBy,
        nextDue,
        escalatedAt);
  }

  /** A person answered, which ends the waiting; a person who knows has received it. */
  public Alert acknowledged(PersonId person, Instant happenedAt) {
    return new Alert(
        round,
        deliveries,
        receivedAt == null ? happenedAt : receivedAt,
        happenedAt,
        person,
        null,
        escalatedAt);
  }

  /** Nobody waits any more: the assignment ended. */
  public Alert ended() {
    return new Alert(
        round, deliveries, receivedAt, acknowledgedAt, acknowledgedBy, null, escalatedAt);
  }

  /** All routes were sent again. */
  public Alert repeated(int nextRound, Instant sentAt, Instant nextDue) {
    return new Alert(
        nextRound,
        deliveries.stream()
            .map(d -> new Delivery(d.route(), sentAt, d.receivedAt(), d.device()))
            .toList(),
        receivedAt,
        acknowledgedAt,
        acknowledgedBy,
        nextDue,
        escalatedAt);
  }

  /** The centre was called to act; the first such time is kept. */
  public Alert escalated(Instant at, Instant nextDue) {
    return new Alert(
        round,
        deliveries,
        receivedAt,
        acknowledgedAt,
        acknowledgedBy,
        nextDue,
        escalatedAt == null ? at : escalatedAt);
  }

  /**
   * The acknowledgement was wrong, so the alert waits again.
   *
   * @param keepsReceipts whether the devices really had it
   */
  public Alert reopened(boolean keepsReceipts) {
    return keepsReceipts
        ? new Alert(round, deliveries, receivedAt, null, null, dueAt, null)
        : new Alert(
            round,
            deliveries.stream().map(d -> Delivery.sent(d.route(), d.sentAt())).toList(),
            null,
            null,
            null,
            dueAt,
            null);
  }

  /** When the alert last went out, core time. */
  public Instant lastSentAt() {
    return deliveries.stream().map(Delivery::sentAt).max(Instant::compareTo).orElseThrow();
  }

  /** Whether a device has confirmed this route. */
  public boolean isReceivedBy(AlertRoute route) {
    return deliveries.stream().anyMatch(d -> d.route() == route && d.receivedAt() != null);
  }

  public boolean isReceived() {
    return receivedAt != null;
  }

  public boolean isAcknowledged() {
    return acknowledgedAt != null;
  }
}
