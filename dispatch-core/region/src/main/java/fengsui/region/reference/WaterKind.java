package fengsui.region.reference;

/** What water can be drawn from. */
public enum WaterKind {
  HYDRANT,
  /** A water crane (消防水鹤), which fills a tender from above; stands for 7 hydrants in planning. */
  WATER_CRANE,
  /** A tank or pool kept for fire fighting. */
  TANK,
  /** A place to draw from open water. */
  SUCTION_POINT
}
