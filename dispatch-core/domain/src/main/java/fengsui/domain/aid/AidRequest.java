package fengsui.domain.aid;

import fengsui.domain.Author;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Need;
import fengsui.domain.station.AreaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to a neighbour for force that is missing at one incident. It carries what the neighbour
 * has to know, who may not see the incident itself.
 *
 * @param area the neighbour; null when an agency without an area here is asked
 * @param agency the agency asked; empty when an area is
 * @param kind of the incident when it was asked, as level and location
 * @param needs what is missing
 * @param text for the neighbour; may be empty
 * @param dueAt when silence is overdue; counted from when the core knows of the request, so that a
 *     late entry is never overdue at once
 * @param answer null until there is one
 * @param endReason why it was withdrawn; else empty
 * @param overdueAt when the core noticed that nobody had answered in time; null when somebody had,
 *     and in what was recorded before it was noticed
 */
public record AidRequest(
    AidId id,
    IncidentId incident,
    @Nullable AreaId area,
    String agency,
    IncidentKind kind,
    AlarmLevel level,
    Location location,
    List<Need> needs,
    String text,
    Author askedBy,
    Instant askedAt,
    Instant dueAt,
    AidStatus status,
    @Nullable AidAnswer answer,
    String endReason,
    @Nullable Instant overdueAt) {

  /** How long a neighbour may take to answer when the asker does not say. */
  public static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

  /** Most requests for one incident. */
  public static final int PER_INCIDENT_MAX = 50;

  public AidRequest {
    needs = List.copyOf(needs);
  }

  /** Whether its silence is still to be noticed. */
  public boolean isAwaited() {
    return status.isOpen() && overdueAt == null;
  }

  AidRequest overdue(Instant at) {
    return changed(status, answer, endReason, at);
  }

  AidRequest answered(AidStatus next, AidAnswer given) {
    return changed(next, given, endReason, overdueAt);
  }

  AidRequest withdrawn(String reason) {
    return changed(AidStatus.WITHDRAWN, answer, reason, overdueAt);
  }

  private AidRequest changed(
      AidStatus next, @Nullable AidAnswer given, String reason, @Nullable Instant late) {
    return new AidRequest(
        id, incident, area, agency, kind, level, location, needs, text, askedBy, askedAt, dueAt,
        next, given, reason, late);
  }
}
