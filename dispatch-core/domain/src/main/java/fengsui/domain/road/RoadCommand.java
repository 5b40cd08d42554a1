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
   * @param madeFrom the version of the control that this change was made from, which must still be
   *     the one in force; null for a new control, or to change it whatever it is now
   */
  record SetRoadControl(
      @Nullable RoadControlId control,
      String reason,
      RoadShape shape,
      RoadEffect effect,
      Set<VehicleClass> classes,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Integer madeFrom)
      implements RoadCommand {
    public SetRoadControl {
      reason = Check.name("reason", reason);
      classes = RoadControl.checkedClasses(classes);
      RoadControl.checkTimes(from, until);
      if (madeFrom != null && control == null) {
        throw new IllegalArgumentException(
            "madeFrom must be left out for a new control: " + madeFrom);
      }
    }
  }

  /**
   * Takes a control away, in force or not.
   *
   * @param madeFrom the version of the control that its author saw, which must still be the one in
   *     force; null to lift it whatever it is now
   */
  record LiftRoadControl(RoadControlId control, String reason, @Nullable Integer madeFrom)
      implements RoadCommand {
    public LiftRoadControl {
      reason = Check.name("reason", reason);
    }

    /** Whatever it is now. */
    public LiftRoadControl(RoadControlId control, String reason) {
      this(control, reason, null);
    }
  }
}
