package fengsui.domain.road;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests about road controls. */
public sealed interface RoadCommand extends Command {

  /**
   * Sets a control, or changes one as a whole.
   *
   * @param control null for a new one
   * @param from null for at once
   * @param until null until it is lifted
   */
  record SetRoadControl(
      @Nullable RoadControlId control,
      String reason,
      RoadShape shape,
      RoadEffect effect,
      Set<VehicleClass> classes,
      @Nullable Instant from,
      @Nullable Instant until)
      implements RoadCommand {
    public SetRoadControl {
      reason = Check.name("reason", reason);
      classes = RoadControl.checkedClasses(classes);
      RoadControl.checkTimes(from, until);
    }
  }

  /** Takes a control away, in force or not. */
  record LiftRoadControl(RoadControlId control, String reason) implements RoadCommand {
    public LiftRoadControl {
      reason = Check.name("reason", reason);
    }
  }
}
