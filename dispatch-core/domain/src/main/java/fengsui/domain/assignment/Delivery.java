package fengsui.domain.assignment;

import fengsui.domain.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One route of an alert.
 *
 * @param sentAt when it was last sent, core time
 * @param receivedAt null until a device confirmed that it has the order
 */
public record Delivery(
    AlertRoute route, Instant sentAt, @Nullable Instant receivedAt, @Nullable DeviceId device) {

  static Delivery sent(AlertRoute route, Instant at) {
    return new Delivery(route, at, null, null);
  }
}
