package fengsui.domain.state;

import fengsui.domain.call.CallId;
import fengsui.domain.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Numbers incidents and calls by the Beijing date on which they are recorded, from 1 and without
 * gaps. A late entry is numbered on the day of its entry.
 */
public final class Numbering {
  /** Beijing time has had no summer time since 1991. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final int DIGITS = 4;

  private Numbering() {}

  /** The date in Beijing as {@code YYYYMMDD}. */
  public static int beijingDate(Instant at) {
    var date = at.atOffset(BEIJING).toLocalDate();
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  public static IncidentId nextIncident(State state, Instant at) {
    int date = beijingDate(at);
    int next = date == state.day() ? state.incidentsOfDay() + 1 : 1;
    return new IncidentId(state.settings().incidentPrefix() + "-" + date + "-" + digits(next));
  }

  public static CallId nextCall(State state, Instant at) {
    int date = beijingDate(at);
    int next = date == state.day() ? state.callsOfDay() + 1 : 1;
    return new CallId("C-" + date + "-" + digits(next));
  }

  private static String digits(int number) {
    var plain = Integer.toString(number);
    return "0".repeat(Math.max(0, DIGITS - plain.length())) + plain;
  }
}
