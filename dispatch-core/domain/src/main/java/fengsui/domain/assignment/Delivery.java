package fengsui.domain.assignment;

import fengsui.domain.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One route of an alert.
 *
 * @param receivedAt null until a device confirmed that it has the order
 */
public record Delivery(
    AlertRoute route, Instant sentAt, @Nullable Instant receivedAt, @Nullable DeviceId device) {}
