package fengsui.town.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The drawn roads as a directed graph, built afresh from the tags as a reader of the map would. */
final class RoadGraph {

  private final Map<Long, List<Long>> forward = new HashMap<>();
  private final Map<Long, List<Long>> backward = new HashMap<>();
  private final Set<Long> nodes = new HashSet<>();

  RoadGraph(OsmDraft draft, Predicate<Tags> passable) {
    for (var way : draft.ways()) {
      if (way.tags().has("highway")) {
        nodes.addAll(way.nodes());
        if (passable.test(way.tags())) {
          add(way);
        }
      }
    }
  }

  private void add(OsmDraft.Way way) {
    boolean oneway = way.tags().is("oneway", "yes");
    for (int i = 1; i < way.nodes().size(); i++) {
      long a = way.nodes().get(i - 1);
      long b = way.nodes().get(i);
      link(a, b);
      if (!oneway) {
        link(b, a);
      }
    }
  }

  private void link(long a, long b) {
    forward.computeIfAbsent(a, _ -> new ArrayList<>()).add(b);
    backward.computeIfAbsent(b, _ -> new ArrayList<>()).add(a);
  }

  /** The share of all road nodes that can be reached from a node and lead back to it. */
  double shareAround(long start) {
    var both = reach(forward, start);
    both.retainAll(reach(backward, start));
    return (double) both.size() / nodes.size();
  }

  int size() {
    return nodes.size();
  }

  /** The number of links of the shortest way by count, or -1 when there is none. */
  int steps(long from, long to) {
    var steps = new HashMap<Long, Integer>();
    var open = new ArrayDeque<Long>();
    steps.put(from, 0);
    open.add(from);
    while (!open.isEmpty()) {
      long at = open.remove();
      for (long next : forward.getOrDefault(at, List.of())) {
        if (steps.putIfAbsent(next, steps.getOrDefault(at, 0) + 1) == null) {
          open.add(next);
        }
      }
    }
    return steps.getOrDefault(to, -1);
  }

  private static Set<Long> reach(Map<Long, List<Long>> links, long start) {
    var reached = new HashSet<Long>();
    var open = new ArrayDeque<Long>();
    reached.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (long next : links.getOrDefault(open.remove(), List.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
