package fengsui.region.gazetteer;

import fengsui.region.osm.NodeLocations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where two streets share a node; the several nodes of one wide junction become one. */
final class Crossings {

  /** Nodes of the same two streets within this distance are one crossing, in metres. */
  private static final double MERGE_METERS = 80;

  private static final int STREET_BITS = 24;

  /** Most streets that one crossing node may join; further ones are left out. */
  private static final int STREETS_AT_NODE_MAX = 6;

  /** One crossing, the lower street number first. */
  record Crossing(int first, int second, int lonE7, int latE7) {}

  private Crossings() {}

  /** All crossings, in the order of their first node's id. */
  static List<Crossing> of(List<StreetBook.Way> ways, NodeLocations locations) {
    long[] visits = visits(ways);
    Map<Long, List<Crossing>> byPair = new LinkedHashMap<>();
    int i = 0;
    while (i < visits.length) {
      long node = visits[i] >> STREET_BITS;
      var streets = new ArrayList<Integer>();
      for (; i < visits.length && visits[i] >> STREET_BITS == node; i++) {
        int street = (int) (visits[i] & ((1 << STREET_BITS) - 1));
        if (!streets.contains(street) && streets.size() < STREETS_AT_NODE_MAX) {
          streets.add(street);
        }
      }
      int at = locations.find(node);
      if (at >= 0) {
        addPairs(streets, locations.lonE7(at), locations.latE7(at), byPair);
      }
    }
    return byPair.values().stream().flatMap(List::stream).toList();
  }

  private static long[] visits(List<StreetBook.Way> ways) {
    long[] visits = new long[1024];
    int size = 0;
    for (StreetBook.Way way : ways) {
      for (int i = 0; i < way.nodes.size(); i++) {
        if (size == visits.length) {
          visits = Arrays.copyOf(visits, size + (size >> 1));
        }
        visits[size++] = way.nodes.id(i) << STREET_BITS | way.street;
      }
    }
    visits = Arrays.copyOf(visits, size);
    Arrays.sort(visits);
    return visits;
  }

  private static void addPairs(
      List<Integer> streets, int lonE7, int latE7, Map<Long, List<Crossing>> byPair) {
    for (int a = 0; a < streets.size(); a++) {
      for (int b = a + 1; b < streets.size(); b++) {
        var crossing = new Crossing(streets.get(a), streets.get(b), lonE7, latE7);
        long pair = (long) crossing.first << STREET_BITS | crossing.second;
        List<Crossing> known = byPair.computeIfAbsent(pair, p -> new ArrayList<>());
        var point = NodeLocations.lonLat(lonE7, latE7);
        if (known.stream()
            .allMatch(k -> NodeLocations.lonLat(k.lonE7, k.latE7).metersTo(point) > MERGE_METERS)) {
          known.add(crossing);
        }
      }
    }
  }
}
