package fengsui.roads;

import fengsui.domain.unit.VehicleClass;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much longer or shorter each class needs on each kind of road than the region pack says, in
 * thousandths: 1,250 is a quarter longer. They weigh every edge of a network, below the road
 * controls.
 */
public final class KindFactors {
  public static final int THOUSANDTHS_MIN = 100;
  public static final int THOUSANDTHS_MAX = 10_000;

  /** As the pack says. */
  public static final KindFactors NONE = of((kind, vehicleClass) -> 1_000);

  /** Tells the factor of one kind and class. */
  public interface Factor {
    /** In thousandths, {@link #THOUSANDTHS_MIN} to {@link #THOUSANDTHS_MAX}. */
    int thousandths(RoadKind kind, VehicleClass vehicleClass);
  }

  private final int[] thousandths;

  private KindFactors(int[] thousandths) {
    this.thousandths = thousandths;
  }

  /** Factors as a function tells them, which is asked once for each kind and class. */
  public static KindFactors of(Factor factor) {
    int[] all = new int[RoadKind.values().length * 3];
    for (var kind : RoadKind.values()) {
      for (var c : VehicleClass.values()) {
        int thousandths = factor.thousandths(kind, c);
        if (thousandths < THOUSANDTHS_MIN || thousandths > THOUSANDTHS_MAX) {
          throw new IllegalArgumentException(
              "the factor of %s for %s must be %d to %d thousandths: %d"
                  .formatted(kind, c, THOUSANDTHS_MIN, THOUSANDTHS_MAX, thousandths));
        }
        all[index(kind, c)] = thousandths;
      }
    }
    return new KindFactors(all);
  }

  public int thousandths(RoadKind kind, VehicleClass vehicleClass) {
    return thousandths[index(kind, vehicleClass)];
  }

  /** Whether the class needs on every kind of road what the pack says. */
  boolean changesNothing(VehicleClass vehicleClass) {
    for (var kind : RoadKind.values()) {
      if (thousandths(kind, vehicleClass) != 1_000) {
        return false;
      }
    }
    return true;
  }

  private static int index(RoadKind kind, VehicleClass c) {
    int first =
        switch (c) {
          case LIGHT -> 0;
          case HEAVY -> 1;
          case TALL -> 2;
        };
    return (kind.id() - 1) * 3 + first;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KindFactors that && Arrays.equals(thousandths, that.thousandths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(thousandths);
  }
}
