package fengsui.domain.plan;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What plans look at: an incident, or a form that is not one yet.
 *
 * @param area first due; null when no station is defined
 * @param address what people call the place; may be empty
 * @param receivedAt when the call was answered; hours of the day are taken from it
 */
public record PlanSubject(
    IncidentKind kind,
    AlarmLevel level,
    Situation situation,
    @Nullable AreaId area,
    String address,
    Instant receivedAt) {

  public static PlanSubject of(Incident incident) {
    return new PlanSubject(
        incident.kind(),
        incident.level(),
        incident.situation(),
        incident.area(),
        incident.location().address(),
        incident.receivedAt());
  }
}
