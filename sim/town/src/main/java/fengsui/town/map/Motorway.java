package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/**
 * G30: two one-way carriageways beside a centre line, joined at both ends by a toll plaza, with a
 * diamond interchange wherever a given road crosses on a bridge.
 */
final class Motorway {

  private static final double CARRIAGEWAY_OFFSET = 12;
  private static final double RAMP_METERS = 520;
  private static final double TERMINAL_METERS = 130;
  private static final int LEVEL = 1;

  private final List<Point> centre;
  private final List<Point> outbound;
  private final List<Point> inbound;
  private final List<Stroke> ramps = new ArrayList<>();

  Motorway(List<Point> centre) {
    this.centre = List.copyOf(centre);
    this.outbound = joined(Lines.beside(centre, CARRIAGEWAY_OFFSET));
    this.inbound = joined(Lines.beside(centre, -CARRIAGEWAY_OFFSET)).reversed();
  }

  /** Both carriageways begin and end on the centre line, where the two-way road takes over. */
  private List<Point> joined(List<Point> side) {
    var line = new ArrayList<>(side);
    line.set(0, centre.getFirst());
    line.set(line.size() - 1, centre.getLast());
    return line;
  }

  Point east() {
    return centre.getFirst();
  }

  Point west() {
    return centre.getLast();
  }

  /**
   * Joins a crossing road by four ramps.
   *
   * @throws IllegalArgumentException when the road does not cross the motorway far enough from its
   *     ends
   */
  void interchange(List<Point> road, String name) {
    for (int i = 1; i < centre.size(); i++) {
      double at = 0;
      for (int k = 1; k < road.size(); k++) {
        Point a = road.get(k - 1);
        Point b = road.get(k);
        double t = Planarizer.crossing(a, b, centre.get(i - 1), centre.get(i));
        if (t >= 0) {
          addRamps(road, at + t * a.to(b), centre.get(i), name);
          return;
        }
        at += a.to(b);
      }
    }
    throw new IllegalArgumentException(
        "the road of interchange " + name + " does not cross the motorway");
  }

  private void addRamps(List<Point> road, double crossing, Point middle, String name) {
    for (var carriageway : List.of(outbound, inbound)) {
      int k = nearest(carriageway, middle);
      int before = back(carriageway, k);
      int after = ahead(carriageway, k);
      boolean forward = isRight(carriageway, k, Lines.along(road, crossing + TERMINAL_METERS));
      double terminal = crossing + (forward ? TERMINAL_METERS : -TERMINAL_METERS);
      Point end = Lines.along(road, terminal);
      Point leave = carriageway.get(before);
      Point join = carriageway.get(after);
      ramps.add(ramp(leave, near(leave, end), past(near(leave, end), end), name + "出口"));
      ramps.add(ramp(past(near(join, end), end), near(join, end), join, name + "入口"));
    }
  }

  /** A point on the way from the carriageway to the terminal, nearer to the terminal. */
  private static Point near(Point carriageway, Point terminal) {
    return carriageway.toward(terminal, 0.55);
  }

  /** The terminal, overshot by a few metres so that the ramp surely meets the road. */
  private static Point past(Point from, Point terminal) {
    double length = from.to(terminal);
    return from.toward(terminal, (length + 7) / length);
  }

  private static Stroke ramp(Point from, Point via, Point to, String name) {
    Tags tags = RoadClass.MOTORWAY_LINK.tags().with("destination", name);
    return Stroke.ground(List.of(from, via, to), tags, Crossings.ALL);
  }

  private static int nearest(List<Point> line, Point p) {
    int best = 0;
    for (int i = 1; i < line.size(); i++) {
      if (line.get(i).to(p) < line.get(best).to(p)) {
        best = i;
      }
    }
    return best;
  }

  private static int back(List<Point> line, int from) {
    int at = from;
    while (at > 1 && line.get(at).to(line.get(from)) < RAMP_METERS) {
      at--;
    }
    return at;
  }

  private static int ahead(List<Point> line, int from) {
    int at = from;
    while (at < line.size() - 2 && line.get(at).to(line.get(from)) < RAMP_METERS) {
      at++;
    }
    return at;
  }

  private static boolean isRight(List<Point> line, int k, Point p) {
    Point a = line.get(k - 1);
    Point b = line.get(k + 1);
    return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()) < 0;
  }

  List<Stroke> strokes() {
    Tags tags = RoadClass.MOTORWAY.tags().with("ref", "G30").with("name", "连霍高速");
    var strokes = new ArrayList<>(ramps);
    strokes.add(new Stroke(outbound, tags, LEVEL, Crossings.ALL));
    strokes.add(new Stroke(inbound, tags, LEVEL, Crossings.ALL));
    return strokes;
  }
}
