package fengsui.domain.road;

import fengsui.domain.Event;
import org.jspecify.annotations.Nullable;

/** Facts about road controls. */
public sealed interface RoadEvent extends Event {

  /** {@code from} is null for a new one. */
  record RoadControlSet(@Nullable RoadControl from, RoadControl to) implements RoadEvent {}

  record RoadControlLifted(RoadControl control, String reason) implements RoadEvent {}

  /** Its time passed long ago and a new one needed no more of it; it left State. */
  record RoadControlForgotten(RoadControlId control) implements RoadEvent {}
}
