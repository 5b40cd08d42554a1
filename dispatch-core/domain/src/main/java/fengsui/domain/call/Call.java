package fengsui.domain.call;

import fengsui.domain.Check;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's report.
 *
 * @param receivedAt when the call was answered, core time
 * @param location where the caller is or says it is; null while unknown
 * @param text what was said
 * @param incident the incident it belongs to; null while it stands alone
 */
public record Call(
    CallId id,
    Instant receivedAt,
    CallSource source,
    Caller caller,
    @Nullable Location location,
    String text,
    @Nullable IncidentId incident) {

  public Call {
    Check.text("call.text", text);
  }

  public Call withIncident(@Nullable IncidentId next) {
    return new Call(id, receivedAt, source, caller, location, text, next);
  }
}
