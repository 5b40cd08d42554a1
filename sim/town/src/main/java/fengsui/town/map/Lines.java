package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/** Geometry of open polylines. */
final class Lines {

  private Lines() {}

  static double length(List<Point> line) {
    double sum = 0;
    for (int i = 1; i < line.size(); i++) {
      sum += line.get(i - 1).to(line.get(i));
    }
    return sum;
  }

  /** The point {@code meters} along the line; before the start or past the end it stays there. */
  static Point along(List<Point> line, double meters) {
    double left = meters;
    for (int i = 1; i < line.size(); i++) {
      double step = line.get(i - 1).to(line.get(i));
      if (left <= step && step > 0) {
        return line.get(i - 1).toward(line.get(i), Math.max(0, left) / step);
      }
      left -= step;
    }
    return line.get(line.size() - 1);
  }

  /** The part from one distance to another, both in metres along the line. */
  static List<Point> part(List<Point> line, double fromMeters, double toMeters) {
    var part = new ArrayList<Point>();
    part.add(along(line, fromMeters));
    double at = 0;
    for (int i = 1; i < line.size(); i++) {
      at += line.get(i - 1).to(line.get(i));
      if (at > fromMeters + 0.5 && at < toMeters - 0.5) {
        part.add(line.get(i));
      }
    }
    part.add(along(line, toMeters));
    return part;
  }

  /** A line beside the given one, to its right; negative metres lie to the left. */
  static List<Point> beside(List<Point> line, double metersRight) {
    var beside = new ArrayList<Point>(line.size());
    for (int i = 0; i < line.size(); i++) {
      Point before = line.get(Math.max(0, i - 1));
      Point after = line.get(Math.min(line.size() - 1, i + 1));
      beside.add(line.get(i).rightOf(before, after, metersRight));
    }
    return beside;
  }

  /**
   * A smooth line (Catmull-Rom) through all given points, which stay vertices, at most {@code step}
   * metres apart.
   */
  static List<Point> smooth(List<Point> through, double step) {
    var line = new ArrayList<Point>();
    line.add(through.get(0));
    for (int i = 0; i + 1 < through.size(); i++) {
      Point a = through.get(i);
      Point b = through.get(i + 1);
      Point before = through.get(Math.max(0, i - 1));
      Point after = through.get(Math.min(through.size() - 1, i + 2));
      int pieces = Math.max(1, (int) Math.ceil(a.to(b) / step));
      for (int k = 1; k < pieces; k++) {
        line.add(between(before, a, b, after, (double) k / pieces));
      }
      line.add(b);
    }
    return line;
  }

  private static Point between(Point before, Point a, Point b, Point after, double t) {
    return new Point(
        between(before.x(), a.x(), b.x(), after.x(), t),
        between(before.y(), a.y(), b.y(), after.y(), t));
  }

  private static double between(double before, double a, double b, double after, double t) {
    double t2 = t * t;
    double t3 = t2 * t;
    return 0.5
        * (2 * a
            + (b - before) * t
            + (2 * before - 5 * a + 4 * b - after) * t2
            + (3 * (a - b) + after - before) * t3);
  }

  /**
   * Adds winding between waypoints: each span gets a midpoint moved sideways, {@code rounds} times
   * over.
   */
  static List<Point> winding(List<Point> waypoints, double amount, int rounds, Dice dice) {
    List<Point> line = waypoints;
    for (int round = 0; round < rounds; round++) {
      var finer = new ArrayList<Point>();
      for (int i = 0; i + 1 < line.size(); i++) {
        Point a = line.get(i);
        Point b = line.get(i + 1);
        double sideways = dice.between(-amount, amount) * a.to(b);
        finer.add(a);
        finer.add(a.toward(b, dice.between(0.42, 0.58)).rightOf(a, b, sideways));
      }
      finer.add(line.get(line.size() - 1));
      line = finer;
    }
    return line;
  }
}
