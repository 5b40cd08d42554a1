package fengsui.town.map;

/**
 * One street line of a district's grid.
 *
 * @param axisU true when the line has constant u and runs along v
 * @param at the constant coordinate, metres
 * @param name empty for roads without a name
 * @param present for each stretch between neighbouring cross lines, whether it is built
 */
@SuppressWarnings("ArrayRecordComponent") // the district that made the array is its only writer
record GridLine(
    boolean axisU, double at, RoadClass roadClass, String name, boolean[] present, Tags extra) {

  /** Whether the line is built beside a block. */
  boolean isBuilt(int stretch) {
    return stretch >= 0 && stretch < present.length && present[stretch];
  }
}
