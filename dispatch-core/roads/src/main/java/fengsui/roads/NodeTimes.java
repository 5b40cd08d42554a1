package fengsui.roads;

/** Milliseconds from every node to one point on an edge, for the vehicle class of that point. */
interface NodeTimes {

  /** Time of a way that does not exist. */
  int NONE = Integer.MAX_VALUE;

  /** The point. */
  Snap target();

  /** Milliseconds from a node to the point; {@link #NONE} without a way. */
  int millisFrom(int node);

  /**
   * Milliseconds to the point over a node, unless that takes longer than another way.
   *
   * @param millis up to the node; {@link #NONE} when nobody may drive there
   * @param other of the other way; {@link #NONE} for none
   */
  default int millisOver(int node, int millis, int other) {
    long sum = millis == NONE ? NONE : (long) millis + millisFrom(node);
    return (int) Math.min(sum, other);
  }
}
