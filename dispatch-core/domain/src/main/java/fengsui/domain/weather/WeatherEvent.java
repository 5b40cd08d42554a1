package fengsui.domain.weather;

import fengsui.domain.Event;
import org.jspecify.annotations.Nullable;

/** Facts about the weather. */
public sealed interface WeatherEvent extends Event {

  /** {@code from} is null when nothing was in force. */
  record WeatherSet(@Nullable WeatherReport from, WeatherReport to) implements WeatherEvent {}
}
