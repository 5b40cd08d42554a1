package fengsui.domain.unit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a unit stands; what it does for one incident is its assignment's status. */
public enum UnitStatus {
  /** 在队待命: at its station, ready. */
  IN_QUARTERS,
  /** 在外待命: away from its station, ready. */
  AVAILABLE,
  /** 已派: ordered, not rolling yet. */
  DISPATCHED,
  /** 出动: on the way to an incident. */
  EN_ROUTE,
  /** 到场: at the incident. */
  ON_SCENE,
  /** 归队: released, on the way home; may be ordered again. */
  RETURNING,
  /** 停用: cannot respond. */
  OUT_OF_SERVICE;

  /** Statuses a unit may take next. Correcting a wrong report is a command of its own. */
  public Set<UnitStatus> next() {
    return Collections.unmodifiableSet(
        switch (this) {
          case IN_QUARTERS -> EnumSet.of(AVAILABLE, DISPATCHED, OUT_OF_SERVICE);
          case AVAILABLE -> EnumSet.of(IN_QUARTERS, DISPATCHED, RETURNING, OUT_OF_SERVICE);
          case DISPATCHED -> EnumSet.of(EN_ROUTE, ON_SCENE, IN_QUARTERS, AVAILABLE, RETURNING);
          case EN_ROUTE -> EnumSet.of(ON_SCENE, AVAILABLE, RETURNING);
          case ON_SCENE -> EnumSet.of(AVAILABLE, RETURNING);
          case RETURNING -> EnumSet.of(IN_QUARTERS, AVAILABLE, DISPATCHED, OUT_OF_SERVICE);
          case OUT_OF_SERVICE -> EnumSet.of(IN_QUARTERS, AVAILABLE);
        });
  }

  /** Whether a unit in this status may be ordered. */
  public boolean isFree() {
    return this == IN_QUARTERS || this == AVAILABLE || this == RETURNING;
  }
}
