package fengsui.town.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts strokes where barriers lie across them, and turns the crossing piece into a bridge or
 * underpass where the stroke has one.
 */
final class BarrierCutter {

  /** A dry end shorter than this beside a barrier is not built. */
  private static final double STUMP_METERS = 40;

  private final SegmentGrid<Barrier> barriers = new SegmentGrid<>(500);
  private int nextLevel = 1_000;

  BarrierCutter(List<Barrier> all) {
    for (Barrier barrier : all) {
      barriers.addLine(barrier.line(), barrier);
    }
  }

  /** Metres from a point to the nearest barrier, at most {@code farMeters}. */
  double distance(Point p, double farMeters) {
    return barriers.distance(p, farMeters);
  }

  /** A stretch of the stroke that lies on a barrier; without tags it is cut away. */
  private record Stretch(double from, double to, @Nullable Tags tags) {}

  List<Stroke> cut(Stroke stroke) {
    var stretches = stretches(stroke);
    if (stretches.isEmpty()) {
      return List.of(stroke);
    }
    var pieces = new ArrayList<Stroke>();
    double length = Lines.length(stroke.points());
    double at = 0;
    for (Stretch stretch : stretches) {
      keep(pieces, stroke, at, stretch.from(), stretch.tags() != null);
      if (stretch.tags() != null) {
        var on = Lines.part(stroke.points(), stretch.from(), stretch.to());
        pieces.add(
            new Stroke(on, stroke.tags().with(stretch.tags()), nextLevel++, stroke.crossings()));
      }
      at = stretch.to();
    }
    keep(pieces, stroke, at, length, stretches.getLast().tags() != null);
    return pieces;
  }

  private static void keep(
      List<Stroke> pieces, Stroke stroke, double from, double to, boolean bridged) {
    if (to - from > (bridged ? 0.5 : STUMP_METERS)) {
      pieces.add(
          new Stroke(
              Lines.part(stroke.points(), from, to),
              stroke.tags(),
              stroke.level(),
              stroke.crossings()));
    }
  }

  private List<Stretch> stretches(Stroke stroke) {
    var found = new ArrayList<Stretch>();
    double at = 0;
    double length = Lines.length(stroke.points());
    for (int i = 1; i < stroke.points().size(); i++) {
      Point a = stroke.points().get(i - 1);
      Point b = stroke.points().get(i);
      double step = a.to(b);
      for (var segment : barriers.near(a, b, 0)) {
        double t = Planarizer.crossing(a, b, segment.a(), segment.b());
        if (t >= 0) {
          Barrier barrier = segment.owner();
          double half = barrier.halfWidthMeters() / Math.max(0.35, sine(a, b, segment));
          double middle = at + t * step;
          found.add(
              new Stretch(
                  Math.max(0, middle - half),
                  Math.min(length, middle + half),
                  stroke.crossings().over(barrier.kind())));
        }
      }
      at += step;
    }
    found.sort(Comparator.comparingDouble(Stretch::from).thenComparingDouble(Stretch::to));
    return merged(found);
  }

  /** Joins stretches that touch; a cut beats a bridge, for half a bridge leads nowhere. */
  private static List<Stretch> merged(List<Stretch> sorted) {
    var merged = new ArrayList<Stretch>();
    for (Stretch next : sorted) {
      if (!merged.isEmpty() && merged.getLast().to() + 12 >= next.from()) {
        Stretch last = merged.removeLast();
        Tags tags = last.tags() == null || next.tags() == null ? null : last.tags();
        merged.add(new Stretch(last.from(), Math.max(last.to(), next.to()), tags));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  private static double sine(Point a, Point b, SegmentGrid.Segment<Barrier> s) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double ex = s.b().x() - s.a().x();
    double ey = s.b().y() - s.a().y();
    return Math.abs(dx * ey - dy * ex) / Math.max(1e-9, a.to(b) * s.a().to(s.b()));
  }
}
