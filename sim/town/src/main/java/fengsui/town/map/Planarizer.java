package fengsui.town.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a road network out of strokes: where two strokes of one level cross, both get one shared
 * vertex.
 *
 * <p>Every vertex is an entry of a union-find. Vertices at the same millimetre are one; a crossing
 * within three metres of a vertex uses that vertex, else it makes a new one. Short ends that hang
 * over a junction are trimmed, so a road that shall end on another is simply drawn a few metres too
 * long. Segment pairs come from a grid hash; the cost is linear in the number of segments for maps
 * of even density.
 */
final class Planarizer {

  /** Ends shorter than this beyond the last junction are overshoot, in metres. */
  static final double TRIM_METERS = 14;

  private static final double SNAP_METERS = 3;

  /** A road with its vertices; equal numbers are equal places. */
  record Road(List<Integer> vertices, Tags tags) {
    Road {
      vertices = List.copyOf(vertices);
    }
  }

  private record Piece(int stroke, int segment) {}

  private record Split(double t, int vertex) {}

  private final List<Stroke> strokes;
  private final List<Point> points = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<int[]> vertices = new ArrayList<>();
  private final Map<Piece, List<Split>> splits = new HashMap<>();

  Planarizer(List<Stroke> strokes) {
    this.strokes = List.copyOf(strokes);
  }

  /** The place of a vertex that a road names. */
  Point point(int vertex) {
    return points.get(vertex);
  }

  List<Road> roads() {
    number();
    cross();
    var chains = new ArrayList<List<Integer>>();
    for (int s = 0; s < strokes.size(); s++) {
      chains.add(chain(s));
    }
    var uses = new HashMap<Integer, Integer>();
    for (var chain : chains) {
      chain.stream().distinct().forEach(v -> uses.merge(v, 1, Integer::sum));
    }
    var roads = new ArrayList<Road>();
    for (int s = 0; s < strokes.size(); s++) {
      var kept = trimmed(trimmed(chains.get(s), uses).reversed(), uses).reversed();
      if (kept.size() > 1) {
        roads.add(new Road(kept, strokes.get(s).tags()));
      }
    }
    return roads;
  }

  private void number() {
    var places = new HashMap<Point, Integer>();
    for (Stroke stroke : strokes) {
      var ids = new int[stroke.points().size()];
      for (int i = 0; i < ids.length; i++) {
        Point p = stroke.points().get(i);
        var place = new Point(Math.rint(p.x() * 1_000), Math.rint(p.y() * 1_000));
        ids[i] = places.computeIfAbsent(place, _ -> vertex(p));
      }
      vertices.add(ids);
    }
  }

  private int vertex(Point p) {
    points.add(p);
    parents.add(parents.size());
    return parents.size() - 1;
  }

  private int root(int vertex) {
    int at = vertex;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  private void cross() {
    var grid = new SegmentGrid<Piece>(200);
    for (int s = 0; s < strokes.size(); s++) {
      var line = strokes.get(s).points();
      for (int i = 1; i < line.size(); i++) {
        Point a = line.get(i - 1);
        Point b = line.get(i);
        for (var other : grid.near(a, b, 0)) {
          if (strokes.get(other.owner().stroke()).level() == strokes.get(s).level()) {
            meet(new Piece(s, i - 1), a, b, other);
          }
        }
      }
      for (int i = 1; i < line.size(); i++) {
        grid.add(line.get(i - 1), line.get(i), new Piece(s, i - 1));
      }
    }
  }

  private void meet(Piece piece, Point a, Point b, SegmentGrid.Segment<Piece> other) {
    double t = crossing(a, b, other.a(), other.b());
    if (t < 0) {
      return;
    }
    Point at = a.toward(b, t);
    int mine = vertexAt(piece, a, b, t, at);
    double u = other.a().to(at) / Math.max(1e-9, other.a().to(other.b()));
    int theirs = vertexAt(other.owner(), other.a(), other.b(), u, at);
    parents.set(root(theirs), root(mine));
  }

  private int vertexAt(Piece piece, Point a, Point b, double t, Point at) {
    int[] ids = vertices.get(piece.stroke());
    if (a.to(at) < SNAP_METERS) {
      return ids[piece.segment()];
    }
    if (b.to(at) < SNAP_METERS) {
      return ids[piece.segment() + 1];
    }
    var here = splits.computeIfAbsent(piece, _ -> new ArrayList<>());
    for (Split split : here) {
      if (points.get(split.vertex()).to(at) < SNAP_METERS) {
        return split.vertex();
      }
    }
    int vertex = vertex(at);
    here.add(new Split(t, vertex));
    return vertex;
  }

  private List<Integer> chain(int stroke) {
    var chain = new ArrayList<Integer>();
    int[] ids = vertices.get(stroke);
    for (int i = 0; i < ids.length; i++) {
      append(chain, root(ids[i]));
      var here = new ArrayList<>(splits.getOrDefault(new Piece(stroke, i), List.of()));
      here.sort(Comparator.comparingDouble(Split::t).thenComparingInt(Split::vertex));
      for (Split split : here) {
        append(chain, root(split.vertex()));
      }
    }
    return chain;
  }

  private static void append(List<Integer> chain, int vertex) {
    if (chain.isEmpty() || chain.getLast() != vertex) {
      chain.add(vertex);
    }
  }

  /** Drops what hangs over at the start of a chain; a chain without junctions stays whole. */
  private List<Integer> trimmed(List<Integer> chain, Map<Integer, Integer> uses) {
    double length = 0;
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0) {
        length += points.get(chain.get(i - 1)).to(points.get(chain.get(i)));
      }
      if (length > TRIM_METERS) {
        return chain;
      }
      if (uses.getOrDefault(chain.get(i), 0) > 1) {
        return chain.subList(i, chain.size());
      }
    }
    return chain;
  }

  /** Where ab crosses cd, as a fraction of ab from 0 to 1; -1 when they do not cross. */
  static double crossing(Point a, Point b, Point c, Point d) {
    double rx = b.x() - a.x();
    double ry = b.y() - a.y();
    double sx = d.x() - c.x();
    double sy = d.y() - c.y();
    double cross = rx * sy - ry * sx;
    if (Math.abs(cross) < 1e-9) {
      return -1;
    }
    double qx = c.x() - a.x();
    double qy = c.y() - a.y();
    double t = (qx * sy - qy * sx) / cross;
    double u = (qx * ry - qy * rx) / cross;
    return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : -1;
  }
}
