package fengsui.domain.weather;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Decision;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import fengsui.domain.weather.WeatherEvent.WeatherSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for the weather. */
public final class WeatherRules {
  /** A report that would count for longer is a mistake; somebody says it again. */
  public static final Duration AHEAD_MAX = Duration.ofDays(3);

  /** Most areas with a report of their own. */
  public static final int REPORTS_MAX = 1_000;

  private WeatherRules() {}

  public static Decision decide(State state, Stamped stamped, WeatherCommand command) {
    return switch (command) {
      case SetWeather(var report) -> set(state, stamped, report);
    };
  }

  private static Decision set(State state, Stamped stamped, WeatherReport report) {
    if (!state.areas().contains(report.area())) {
      return rejected(new Rejection.NotFound("area", report.area().value()));
    }
    if (!report.kinds().isEmpty() && !report.until().isAfter(stamped.at())) {
      return contradiction("it ended at " + report.until() + " already; give a later time");
    }
    if (report.until().isAfter(stamped.at().plus(AHEAD_MAX))) {
      return contradiction("at most " + AHEAD_MAX.toDays() + " days ahead; say it again then");
    }
    var from = of(state, report.area());
    if (from == null ? report.kinds().isEmpty() : from.saysTheSame(report)) {
      return rejected(new Rejection.NothingChanges("weather"));
    }
    var known = state.settings().weatherOrEmpty();
    return from == null && known.size() >= REPORTS_MAX
        ? rejected(new Rejection.LimitReached("weather reports", REPORTS_MAX))
        : accepted(
            new WeatherSet(from, report.set(stamped.author().person(), stamped.happenedAt())));
  }

  private static @Nullable WeatherReport of(State state, AreaId area) {
    for (var report : state.settings().weatherOrEmpty()) {
      if (report.area().equals(area)) {
        return report;
      }
    }
    return null;
  }

  /** What is in force in an area at a moment: its own reports and those of the areas above it. */
  public static Set<Weather> inForce(State state, AreaId area, Instant at) {
    var kinds = EnumSet.noneOf(Weather.class);
    for (var report : state.settings().weatherOrEmpty()) {
      if (at.isBefore(report.until()) && state.contains(report.area(), area)) {
        kinds.addAll(report.kinds());
      }
    }
    return Collections.unmodifiableSet(kinds);
  }

  private static Decision contradiction(String why) {
    return rejected(new Rejection.Contradiction("report.until", why));
  }
}
