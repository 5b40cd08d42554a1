package fengsui.region.roads;

/**
 * What an import of roads found.
 *
 * @param ways drivable ways of the extract
 * @param nodes nodes of the network
 * @param edges edges of the network
 * @param nodesMissing nodes of ways that lie outside the extract; the ways end there
 */
public record RoadCounts(int ways, int nodes, int edges, int nodesMissing) {}
