package fengsui.roads.build;

import fengsui.roads.file.RoadFile;
import java.util.Arrays;

/**
 * Finds the main network of a class: the largest set of nodes in which each can reach each other,
 * by Tarjan's algorithm without recursion, in time linear in the arcs; then what can reach it and
 * what it can reach. Snapping prefers edges tied to it to those of islands.
 */
public final class MainNetwork {

  private final Adjacency out;
  private final int[] order;
  private final int[] low;
  private final int[] component;
  private final int[] open;
  private int openSize;
  private int visited;
  private int mainNode;
  private int mainSize;
  private int components;
  private boolean[] leads = {};
  private boolean[] reached = {};

  private MainNetwork(int nodeCount, Adjacency out) {
    this.out = out;
    order = new int[nodeCount];
    low = new int[nodeCount];
    component = new int[nodeCount];
    open = new int[nodeCount];
  }

  static MainNetwork of(int nodeCount, Adjacency out, Adjacency in) {
    var main = new MainNetwork(nodeCount, out);
    for (int n = 0; n < nodeCount; n++) {
      if (main.order[n] == 0) {
        main.visit(n);
      }
    }
    main.reached = closure(nodeCount, main.mainNode, out);
    main.leads = closure(nodeCount, main.mainNode, in);
    return main;
  }

  /**
   * The main network of these arcs.
   *
   * @param outStarts per node the first of its arcs, and a closing entry
   * @param outArcs arcs by tail, {@link RoadFile#ARC_INTS}: head, milliseconds, number
   * @param inStarts the same by head
   * @param inArcs arcs by head: tail, milliseconds, number
   */
  public static MainNetwork of(int[] outStarts, int[] outArcs, int[] inStarts, int[] inArcs) {
    return of(
        outStarts.length - 1, new Adjacency(outStarts, outArcs), new Adjacency(inStarts, inArcs));
  }

  /** What an edge with these ends and directions has to do with the main network. */
  public int flags(int from, int to, boolean forward, boolean backward) {
    boolean leadsToMain = (forward && leads[to]) || (backward && leads[from]);
    boolean reachedFromMain = (forward && reached[from]) || (backward && reached[to]);
    return (leadsToMain ? RoadFile.LEADS_TO_MAIN : 0)
        | (reachedFromMain ? RoadFile.REACHED_FROM_MAIN : 0);
  }

  private void visit(int root) {
    int[] path = new int[64];
    int[] next = new int[64];
    int depth = 0;
    path[0] = enter(root);
    next[0] = out.starts()[root];
    while (depth >= 0) {
      int node = path[depth];
      if (next[depth] < out.starts()[node + 1]) {
        int other = out.other(next[depth]++);
        if (order[other] == 0) {
          if (++depth == path.length) {
            path = Arrays.copyOf(path, 2 * depth);
            next = Arrays.copyOf(next, 2 * depth);
          }
          path[depth] = enter(other);
          next[depth] = out.starts()[other];
        } else if (component[other] == 0) {
          low[node] = Math.min(low[node], order[other]);
        }
      } else {
        close(node);
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private int enter(int node) {
    order[node] = low[node] = ++visited;
    open[openSize++] = node;
    return node;
  }

  /**
   * Takes a finished component off the open nodes; the first of the largest ones is the main one.
   */
  private void close(int node) {
    if (low[node] != order[node]) {
      return;
    }
    components++;
    int before = openSize;
    int member;
    do {
      member = open[--openSize];
      component[member] = components;
    } while (member != node);
    if (before - openSize > mainSize) {
      mainSize = before - openSize;
      mainNode = node;
    }
  }

  private static boolean[] closure(int nodeCount, int start, Adjacency arcs) {
    boolean[] seen = new boolean[nodeCount];
    int[] queue = new int[nodeCount];
    int size = 1;
    queue[0] = start;
    seen[start] = true;
    for (int i = 0; i < size; i++) {
      for (int a = arcs.starts()[queue[i]]; a < arcs.starts()[queue[i] + 1]; a++) {
        int other = arcs.other(a);
        if (!seen[other]) {
          seen[other] = true;
          queue[size++] = other;
        }
      }
    }
    return seen;
  }
}
