package fengsui.town.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the largest connected network, and opens those one-way streets that would trap a driver.
 */
final class MainNetwork {

  private static final int ROUNDS_MAX = 4;

  private MainNetwork() {}

  static List<Planarizer.Road> of(List<Planarizer.Road> all) {
    var roads = largest(all);
    for (int round = 0; round < ROUNDS_MAX; round++) {
      BitSet main = drivable(roads);
      var next = new ArrayList<Planarizer.Road>(roads.size());
      boolean changed = false;
      for (var road : roads) {
        boolean trapped = road.vertices().stream().anyMatch(v -> !main.get(v));
        if (trapped && road.tags().has("oneway") && !road.tags().is("highway", "motorway")) {
          next.add(new Planarizer.Road(road.vertices(), road.tags().without("oneway")));
          changed = true;
        } else {
          next.add(road);
        }
      }
      roads = next;
      if (!changed) {
        break;
      }
    }
    return roads;
  }

  private static List<Planarizer.Road> largest(List<Planarizer.Road> all) {
    var links = new HashMap<Integer, List<Integer>>();
    for (var road : all) {
      link(links, road, true, true);
    }
    BitSet best = new BitSet();
    BitSet seen = new BitSet();
    for (var road : all) {
      int start = road.vertices().get(0);
      if (!seen.get(start)) {
        BitSet reached = reach(links, start);
        seen.or(reached);
        if (reached.cardinality() > best.cardinality()) {
          best = reached;
        }
      }
    }
    BitSet kept = best;
    return all.stream().filter(road -> kept.get(road.vertices().get(0))).toList();
  }

  /** Vertices that can be reached from the first trunk road and lead back to it. */
  private static BitSet drivable(List<Planarizer.Road> roads) {
    var forward = new HashMap<Integer, List<Integer>>();
    var backward = new HashMap<Integer, List<Integer>>();
    int start = -1;
    for (var road : roads) {
      boolean oneway = road.tags().has("oneway");
      link(forward, road, true, !oneway);
      link(backward, road, !oneway, true);
      if (start < 0 && road.tags().is("highway", "trunk")) {
        start = road.vertices().get(0);
      }
    }
    BitSet both = reach(forward, start);
    both.and(reach(backward, start));
    return both;
  }

  private static void link(
      Map<Integer, List<Integer>> links, Planarizer.Road road, boolean ahead, boolean back) {
    for (int i = 1; i < road.vertices().size(); i++) {
      int a = road.vertices().get(i - 1);
      int b = road.vertices().get(i);
      if (ahead) {
        links.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
      }
      if (back) {
        links.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
      }
    }
  }

  private static BitSet reach(Map<Integer, List<Integer>> links, int start) {
    var reached = new BitSet();
    var open = new ArrayDeque<Integer>();
    open.add(start);
    reached.set(start);
    while (!open.isEmpty()) {
      for (int next : links.getOrDefault(open.remove(), List.of())) {
        if (!reached.get(next)) {
          reached.set(next);
          open.add(next);
        }
      }
    }
    return reached;
  }
}
