package fengsui.town.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds line segments near a place: a hash of square cells, each listing the segments whose box
 * touches it.
 */
final class SegmentGrid<T> {

  /**
   * A segment and what it belongs to. Two are equal only when they are the same one, which keeps
   * sets of them fast.
   */
  static final class Segment<T> {

    private final Point a;
    private final Point b;
    private final T owner;
    private int round;

    private Segment(Point a, Point b, T owner) {
      this.a = a;
      this.b = b;
      this.owner = owner;
    }

    Point a() {
      return a;
    }

    Point b() {
      return b;
    }

    T owner() {
      return owner;
    }

    /** The distance from a point to the segment, in metres. */
    double distance(Point p) {
      return p.to(nearest(p));
    }

    Point nearest(Point p) {
      double dx = b.x() - a.x();
      double dy = b.y() - a.y();
      double squared = dx * dx + dy * dy;
      double t = squared == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / squared;
      return a.toward(b, Math.clamp(t, 0, 1));
    }
  }

  private final double cellMeters;
  private int round;
  private final Map<Long, List<Segment<T>>> cells = new HashMap<>();

  SegmentGrid(double cellMeters) {
    this.cellMeters = cellMeters;
  }

  void add(Point a, Point b, T owner) {
    var segment = new Segment<>(a, b, owner);
    long east = cell(Math.max(a.x(), b.x()));
    long north = cell(Math.max(a.y(), b.y()));
    for (long x = cell(Math.min(a.x(), b.x())); x <= east; x++) {
      for (long y = cell(Math.min(a.y(), b.y())); y <= north; y++) {
        cells.computeIfAbsent(key(x, y), _ -> new ArrayList<>()).add(segment);
      }
    }
  }

  void addLine(List<Point> line, T owner) {
    for (int i = 1; i < line.size(); i++) {
      add(line.get(i - 1), line.get(i), owner);
    }
  }

  /**
   * All segments whose cells touch the box around two points widened by a margin, each once, in an
   * order that depends only on what was added. Not for use by several threads at once.
   */
  List<Segment<T>> near(Point a, Point b, double marginMeters) {
    var found = new ArrayList<Segment<T>>();
    round++;
    long east = cell(Math.max(a.x(), b.x()) + marginMeters);
    long north = cell(Math.max(a.y(), b.y()) + marginMeters);
    for (long x = cell(Math.min(a.x(), b.x()) - marginMeters); x <= east; x++) {
      for (long y = cell(Math.min(a.y(), b.y()) - marginMeters); y <= north; y++) {
        for (var segment : cells.getOrDefault(key(x, y), List.of())) {
          if (segment.round != round) {
            segment.round = round;
            found.add(segment);
          }
        }
      }
    }
    return found;
  }

  /** The distance to the nearest segment, or {@code farMeters} when none is that near. */
  double distance(Point p, double farMeters) {
    double nearest = farMeters;
    for (var segment : near(p, p, farMeters)) {
      nearest = Math.min(nearest, segment.distance(p));
    }
    return nearest;
  }

  private long cell(double meters) {
    return (long) Math.floor(meters / cellMeters);
  }

  private static long key(long x, long y) {
    return x * 4_000_037L + y;
  }
}
