package fengsui.domain.prealert;

import fengsui.domain.Author;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.station.AreaId;
import fengsui.domain.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 预警: units that will likely be ordered are told so. It is no order: nobody has to acknowledge it,
 * it changes no status, and the units stay free for anything else. It is in State only while it
 * holds.
 *
 * @param incident what it is for; null while the call is still being taken
 * @param area that is first due at the location
 * @param kind as it was said when it was sent last; so are level and location
 * @param units told, in order of their ids, at most {@link #UNITS_MAX}; a unit has one pre-alert at
 *     most
 * @param sentAt when it was sent first, core time
 * @param lapsesAt when it ends by itself
 */
public record PreAlert(
    PreAlertId id,
    @Nullable IncidentId incident,
    AreaId area,
    IncidentKind kind,
    AlarmLevel level,
    Location location,
    List<UnitId> units,
    Author sentBy,
    Instant sentAt,
    Instant lapsesAt) {

  /** Without an order by then the units need not stand ready any longer. */
  public static final Duration LAPSES_AFTER = Duration.ofMinutes(10);

  /** Most units of one pre-alert. */
  public static final int UNITS_MAX = 100;

  public PreAlert {
    units = List.copyOf(new TreeSet<>(units));
  }

  /** The same for other units. */
  PreAlert withUnits(List<UnitId> next) {
    return new PreAlert(id, incident, area, kind, level, location, next, sentBy, sentAt, lapsesAt);
  }

  /** The same as this incident is known now. */
  public PreAlert of(Incident now) {
    return new PreAlert(
        id,
        now.id(),
        now.area(),
        now.kind(),
        now.level(),
        now.location(),
        units,
        sentBy,
        sentAt,
        lapsesAt);
  }
}
