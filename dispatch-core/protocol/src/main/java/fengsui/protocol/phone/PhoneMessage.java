package fengsui.protocol.phone;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.LateEntry;
import fengsui.domain.geo.LonLat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a phone sends over its socket. The first message is {@link Hello}. */
public sealed interface PhoneMessage {

  /** Opens; the token says who. */
  record Hello(String token) implements PhoneMessage {}

  /**
   * A report. It never expires; the phone keeps it until an answer names its id.
   *
   * @param deviceTime by the phone's clock, evidence only
   */
  record Submit(CommandId id, Instant deviceTime, @Nullable LateEntry late, Command command)
      implements PhoneMessage {}

  /** Where the own unit is. */
  record Report(
      LonLat point,
      double headingDegrees,
      double speedMetersPerSecond,
      double accuracyMeters,
      Instant deviceTime)
      implements PhoneMessage {}
}
