package fengsui.town.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  private final Map<Long, List<Segment<T>>> cells = new HashMap<>();

  SegmentGrid(double cellMeters) {
    this.cellMeters = cellMeters;
  }

  void add(Point a, Point b, T owner) {
    var segment = new Segment<>(a, b, owner);
    for (long cell : cellsOf(a, b, 0)) {
      cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(segment);
    }
  }

  void addLine(List<Point> line, T owner) {
    for (int i = 1; i < line.size(); i++) {
      add(line.get(i - 1), line.get(i), owner);
    }
  }

  /**
   * All segments whose cells touch the box around two points widened by a margin, each once, in the
   * order added.
   */
  Collection<Segment<T>> near(Point a, Point b, double marginMeters) {
    var found = new LinkedHashSet<Segment<T>>();
    for (long cell : cellsOf(a, b, marginMeters)) {
      found.addAll(cells.getOrDefault(cell, List.of()));
    }
    return found;
  }

  /** The distance to the nearest segment, or {@code farMeters} when none is that near. */
  double distance(Point p, double farMeters) {
    double nearest = farMeters;
    for (long cell : cellsOf(p, p, farMeters)) {
      for (var segment : cells.getOrDefault(cell, List.of())) {
        nearest = Math.min(nearest, segment.distance(p));
      }
    }
    return nearest;
  }

  private List<Long> cellsOf(Point a, Point b, double margin) {
    long west = (long) Math.floor((Math.min(a.x(), b.x()) - margin) / cellMeters);
    long east = (long) Math.floor((Math.max(a.x(), b.x()) + margin) / cellMeters);
    long south = (long) Math.floor((Math.min(a.y(), b.y()) - margin) / cellMeters);
    long north = (long) Math.floor((Math.max(a.y(), b.y()) + margin) / cellMeters);
    var keys = new ArrayList<Long>();
    for (long x = west; x <= east; x++) {
      for (long y = south; y <= north; y++) {
        keys.add(x * 4_000_037L + y);
      }
    }
    return keys;
  }
}
