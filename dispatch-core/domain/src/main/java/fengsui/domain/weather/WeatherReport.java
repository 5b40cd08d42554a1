package fengsui.domain.weather;

import fengsui.domain.station.AreaId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The weather of one area and everything below it, as somebody reported it.
 *
 * @param kinds in the order of {@link Weather}; empty when nothing special is going on
 * @param until from this moment on it no longer counts, so that a forgotten report does not stay
 */
public record WeatherReport(AreaId area, Set<Weather> kinds, Instant until) {
  public WeatherReport {
    var ordered = EnumSet.noneOf(Weather.class);
    ordered.addAll(kinds);
    kinds = Collections.unmodifiableSet(ordered);
  }
}
