package fengsui.roads;

/** Milliseconds from every node to one point on an edge, for the vehicle class of that point. */
interface NodeTimes {

  /** Time of a way that does not exist. */
  int NONE = Integer.MAX_VALUE;

  /** The point. */
  Snap target();

  /** Milliseconds from a node to the point; {@link #NONE} without a way. */
  int millisFrom(int node);
}
