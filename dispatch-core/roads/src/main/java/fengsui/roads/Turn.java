package fengsui.roads;

/** What the driver does at the start of a step. */
public enum Turn {
  /** Leave from where the vehicle stands, the off-road leg included. */
  DEPART,
  STRAIGHT,
  SLIGHT_LEFT,
  LEFT,
  SHARP_LEFT,
  SLIGHT_RIGHT,
  RIGHT,
  SHARP_RIGHT,
  U_TURN,
  /** Stop on the road; the step holds the last off-road leg. */
  ARRIVE;

  private static final double STRAIGHT_DEGREES_MAX = 20;
  private static final double SLIGHT_DEGREES_MAX = 50;
  private static final double TURN_DEGREES_MAX = 120;
  private static final double SHARP_DEGREES_MAX = 170;

  /**
   * Names a change of direction.
   *
   * @param degrees -180 to 180, clockwise (to the right) positive
   */
  static Turn ofDegrees(double degrees) {
    double size = Math.abs(degrees);
    boolean right = degrees > 0;
    if (size <= STRAIGHT_DEGREES_MAX) {
      return STRAIGHT;
    }
    if (size <= SLIGHT_DEGREES_MAX) {
      return right ? SLIGHT_RIGHT : SLIGHT_LEFT;
    }
    if (size <= TURN_DEGREES_MAX) {
      return right ? RIGHT : LEFT;
    }
    if (size <= SHARP_DEGREES_MAX) {
      return right ? SHARP_RIGHT : SHARP_LEFT;
    }
    return U_TURN;
  }
}
