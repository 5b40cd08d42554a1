package fengsui.roads;

import java.util.Arrays;

/** Straight pieces of lines on a plane; a line is x and y of its points in a row, in metres. */
final class Pieces {
  private static final double[] NOTHING = {};

  private Pieces() {}

  static double length(double[] line, int piece) {
    double dx = line[2 * piece + 2] - line[2 * piece];
    double dy = line[2 * piece + 3] - line[2 * piece + 1];
    return Math.sqrt(dx * dx + dy * dy);
  }

  /**
   * Where a piece of a line crosses one of another, as share of the first; NaN when it does not,
   * and when both run in one direction.
   */
  static double crossing(double[] line, int piece, double[] other, int otherPiece) {
    double dx = line[2 * piece + 2] - line[2 * piece];
    double dy = line[2 * piece + 3] - line[2 * piece + 1];
    double ex = other[2 * otherPiece + 2] - other[2 * otherPiece];
    double ey = other[2 * otherPiece + 3] - other[2 * otherPiece + 1];
    double cross = dx * ey - dy * ex;
    if (cross == 0) {
      return Double.NaN;
    }
    double sx = other[2 * otherPiece] - line[2 * piece];
    double sy = other[2 * otherPiece + 1] - line[2 * piece + 1];
    double share = (sx * ey - sy * ex) / cross;
    double otherShare = (sx * dy - sy * dx) / cross;
    return share >= 0 && share <= 1 && otherShare >= 0 && otherShare <= 1 ? share : Double.NaN;
  }

  /** Metres of a line inside a ring whose first point stands again at its end. */
  static double metersInside(double[] line, double[] ring) {
    double inside = 0;
    for (int i = 0; i + 1 < line.length / 2; i++) {
      double length = length(line, i);
      double[] cuts = cuts(line, i, ring);
      double from = 0;
      for (int c = 0; c <= cuts.length; c++) {
        double to = c < cuts.length ? cuts[c] : 1;
        double middle = (from + to) / 2;
        double x = line[2 * i] + middle * (line[2 * i + 2] - line[2 * i]);
        double y = line[2 * i + 1] + middle * (line[2 * i + 3] - line[2 * i + 1]);
        inside += contains(ring, x, y) ? (to - from) * length : 0;
        from = to;
      }
    }
    return inside;
  }

  /** Where a piece crosses the ring, as rising shares. */
  private static double[] cuts(double[] line, int piece, double[] ring) {
    double[] cuts = NOTHING;
    for (int j = 0; j + 1 < ring.length / 2; j++) {
      double share = crossing(line, piece, ring, j);
      if (!Double.isNaN(share)) {
        cuts = Arrays.copyOf(cuts, cuts.length + 1);
        cuts[cuts.length - 1] = share;
      }
    }
    Arrays.sort(cuts);
    return cuts;
  }

  static boolean contains(double[] ring, double x, double y) {
    boolean inside = false;
    for (int j = 0; j + 3 < ring.length; j += 2) {
      if ((ring[j + 1] > y) != (ring[j + 3] > y)) {
        double share = (y - ring[j + 1]) / (ring[j + 3] - ring[j + 1]);
        inside ^= x < ring[j] + share * (ring[j + 2] - ring[j]);
      }
    }
    return inside;
  }

  /** Metres of a piece that lie within a distance of a line and nearly in its direction. */
  static double metersAlong(
      double[] line, int piece, double[] other, double metersMax, double degreesMax) {
    double length = length(line, piece);
    if (length == 0) {
      return 0;
    }
    double minCosine = Math.cos(Math.toRadians(degreesMax));
    double[] spans = NOTHING;
    for (int j = 0; j + 1 < other.length / 2; j++) {
      double otherLength = length(other, j);
      double dot =
          (line[2 * piece + 2] - line[2 * piece]) * (other[2 * j + 2] - other[2 * j])
              + (line[2 * piece + 3] - line[2 * piece + 1]) * (other[2 * j + 3] - other[2 * j + 1]);
      if (otherLength > 0 && Math.abs(dot) >= minCosine * length * otherLength) {
        spans = withSpan(spans, line, piece, other, j, metersMax);
      }
    }
    return union(spans) * length;
  }

  /** Adds from and to, as shares of the piece, between which it lies near a piece of the other. */
  private static double[] withSpan(
      double[] spans, double[] line, int piece, double[] other, int j, double metersMax) {
    double otherLength = length(other, j);
    double ex = (other[2 * j + 2] - other[2 * j]) / otherLength;
    double ey = (other[2 * j + 3] - other[2 * j + 1]) / otherLength;
    double sx = line[2 * piece] - other[2 * j];
    double sy = line[2 * piece + 1] - other[2 * j + 1];
    double dx = line[2 * piece + 2] - line[2 * piece];
    double dy = line[2 * piece + 3] - line[2 * piece + 1];
    // In the other piece's own frame: along it from 0 to its length, and off it to either side.
    double[] span = {0, 1};
    clip(span, sx * ex + sy * ey, dx * ex + dy * ey, 0, otherLength);
    clip(span, sy * ex - sx * ey, dy * ex - dx * ey, -metersMax, metersMax);
    if (span[0] >= span[1]) {
      return spans;
    }
    double[] more = Arrays.copyOf(spans, spans.length + 2);
    System.arraycopy(span, 0, more, spans.length, 2);
    return more;
  }

  /** Keeps of a span the shares where start + share * step lies between low and high. */
  private static void clip(double[] span, double start, double step, double low, double high) {
    if (step == 0) {
      span[1] = start < low || start > high ? span[0] : span[1];
      return;
    }
    double a = (low - start) / step;
    double b = (high - start) / step;
    span[0] = Math.max(span[0], Math.min(a, b));
    span[1] = Math.min(span[1], Math.max(a, b));
  }

  /** Length that spans cover together; what two of them cover counts once. */
  private static double union(double[] spans) {
    double covered = 0;
    double reached = 0;
    boolean[] done = new boolean[spans.length / 2];
    for (int n = 0; n < done.length; n++) {
      int next = -1;
      for (int i = 0; i < done.length; i++) {
        if (!done[i] && (next < 0 || spans[2 * i] < spans[2 * next])) {
          next = i;
        }
      }
      done[next] = true;
      covered += Math.max(0, spans[2 * next + 1] - Math.max(reached, spans[2 * next]));
      reached = Math.max(reached, spans[2 * next + 1]);
    }
    return covered;
  }
}
