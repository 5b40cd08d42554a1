package fengsui.roads.labels;

/**
 * Nodes by importance and, for each, its arcs to more important ones: every quickest way of the
 * network is also there as one that first only rises and then only falls, in the same time.
 *
 * @param byImportance all nodes, the most important first
 * @param up per node the arcs that leave it upwards: pairs of node and milliseconds
 * @param down per node the arcs that enter it from above: pairs of node and milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Between two steps of one computation.
record Hierarchy(int[] byImportance, int[][] up, int[][] down) {}
