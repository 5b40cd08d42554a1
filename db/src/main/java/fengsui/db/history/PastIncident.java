package fengsui.db.history;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the tables keep it.
 *
 * @param situation with all answers; of incidents recorded by earlier builds without them
 * @param milestones times reached, in the order of {@link Milestone}
 * @param duplicateOf the incident that answered this one; null when it stood for itself
 * @param outcome null while open
 */
public record PastIncident(
    IncidentId id,
    IncidentKind kind,
    int level,
    LonLat point,
    int uncertaintyMeters,
    String address,
    AreaId area,
    int trapped,
    List<Hazard> hazards,
    String description,
    Situation situation,
    Map<Milestone, Instant> milestones,
    @Nullable IncidentId duplicateOf,
    @Nullable Outcome outcome) {}
