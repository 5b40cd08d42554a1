package fengsui.mobile.report;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.LateEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of a crew. It never expires; the phone keeps it until an answer names its id.
 *
 * @param id chosen by the phone; the same id always gets the first answer again
 * @param deviceTime by the phone's clock; evidence only, it orders nothing and may be hours off
 * @param late the true time and where it was kept, when entered after the fact
 */
public record CrewReport(
    CommandId id, Instant deviceTime, @Nullable LateEntry late, Command command) {
  public CrewReport {
    DeviceClock.check(deviceTime);
  }
}
