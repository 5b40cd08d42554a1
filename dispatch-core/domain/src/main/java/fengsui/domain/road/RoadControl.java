package fengsui.domain.road;

import fengsui.domain.AddedLater;
import fengsui.domain.Check;
import fengsui.domain.people.PersonId;
import fengsui.domain.unit.VehicleClass;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds on some roads for a while: a closure, another speed or a permission.
 *
 * @param reason what people call it: 精河桥 冲毁
 * @param classes vehicle classes it concerns, at least one
 * @param from in force from then on, that moment included
 * @param until in force up to then, that moment not included; null until it is lifted
 * @param setBy who set it, or changed it last
 * @param setAt when that was, core time; null in records made before it was kept
 * @param version counts its changes from 1; given in decide
 */
public record RoadControl(
    RoadControlId id,
    String reason,
    RoadShape shape,
    RoadEffect effect,
    Set<VehicleClass> classes,
    Instant from,
    @Nullable Instant until,
    PersonId setBy,
    @Nullable Instant setAt,
    @AddedLater Integer version) {

  public RoadControl {
    reason = Check.name("reason", reason);
    classes = checkedClasses(classes);
    checkTimes(from, until);
    version = version == null ? 1 : version;
    Check.range("version", version, 1, Integer.MAX_VALUE);
  }

  /** Whether the other one says the same and is of the same person, whenever it was set. */
  boolean isSame(RoadControl other) {
    return equals(
        new RoadControl(
            other.id,
            other.reason,
            other.shape,
            other.effect,
            other.classes,
            other.from,
            other.until,
            other.setBy,
            setAt,
            version));
  }

  /** Whether it holds at this moment. */
  public boolean isInForce(Instant at) {
    return !at.isBefore(from) && !isOver(at);
  }

  /** Whether its time has passed; it never holds again unless it is changed. */
  public boolean isOver(Instant at) {
    return until != null && !at.isBefore(until);
  }

  static Set<VehicleClass> checkedClasses(Set<VehicleClass> classes) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("classes must name at least one vehicle class");
    }
    return Collections.unmodifiableSet(EnumSet.copyOf(classes));
  }

  static void checkTimes(@Nullable Instant from, @Nullable Instant until) {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException(
          "until must be later than from: " + until + " is not later than " + from);
    }
  }
}
