package fengsui.domain.weather;

import fengsui.domain.Command;

/** Requests about the weather. */
public sealed interface WeatherCommand extends Command {

  /** Says what the weather of an area is; it replaces what was said of this area before. */
  record SetWeather(WeatherReport report) implements WeatherCommand {
    public SetWeather {
      if (report.from() != null || report.setBy() != null) {
        throw new IllegalArgumentException(
            "report.from and report.setBy must be left out; the core says since when and by whom");
      }
    }
  }
}
