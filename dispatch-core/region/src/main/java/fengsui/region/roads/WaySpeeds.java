package fengsui.region.roads;

import fengsui.roads.build.ArcTimes;

/**
 * Kilometres per hour on a way for each class and direction; 0 where it may not drive.
 *
 * @param lightForward LIGHT in the order of the way's nodes
 * @param lightBackward LIGHT against the order of the way's nodes
 * @param heavyForward HEAVY in the order of the way's nodes
 * @param heavyBackward HEAVY against the order of the way's nodes
 */
record WaySpeeds(
    double lightForward, double lightBackward, double heavyForward, double heavyBackward) {

  boolean isClosed() {
    return lightForward == 0 && lightBackward == 0 && heavyForward == 0 && heavyBackward == 0;
  }

  ArcTimes times(int millimeters) {
    return new ArcTimes(
        millis(millimeters, lightForward),
        millis(millimeters, lightBackward),
        millis(millimeters, heavyForward),
        millis(millimeters, heavyBackward));
  }

  /** At least 1 where driving is allowed, because 0 says that it is not. */
  private static int millis(int millimeters, double kmh) {
    return kmh == 0 ? 0 : Math.max(1, (int) Math.round(millimeters * 3.6 / kmh));
  }
}
