package fengsui.town.map;

import java.util.ArrayList;
import java.util.List;

/**
 * A district with its streets: an uneven grid in the district's own frame, arterials, ring, gaps
 * and blocks.
 */
final class District {

  /** Where a road from outside meets the district's main streets. */
  enum Gate {
    NORTH,
    EAST,
    SOUTH,
    WEST
  }

  private static final double OVERSHOOT_METERS = 6;
  private static final double SAMPLE_METERS = 125;
  private static final double RING_FACTOR = 1.09;
  private static final double REACH_METERS_MAX = 900;

  private final DistrictSpec spec;
  private final Frame frame;
  private final List<GridLine> across;
  private final List<GridLine> along;
  private final int mainAcross;
  private final int mainAlong;

  /**
   * @param across lines of constant u, in rising order
   * @param along lines of constant v, in rising order
   */
  District(
      DistrictSpec spec,
      Frame frame,
      List<GridLine> across,
      List<GridLine> along,
      int mainAcross,
      int mainAlong) {
    this.spec = spec;
    this.frame = frame;
    this.across = List.copyOf(across);
    this.along = List.copyOf(along);
    this.mainAcross = mainAcross;
    this.mainAlong = mainAlong;
  }

  DistrictSpec spec() {
    return spec;
  }

  Frame frame() {
    return frame;
  }

  Point at(double u, double v) {
    return frame.at(u, v);
  }

  List<GridLine> across() {
    return across;
  }

  List<GridLine> along() {
    return along;
  }

  Point gate(Gate gate) {
    double u = across.get(mainAcross).at();
    double v = along.get(mainAlong).at();
    return switch (gate) {
      case NORTH -> at(u, along.getLast().at());
      case SOUTH -> at(u, along.getFirst().at());
      case EAST -> at(across.getLast().at(), v);
      case WEST -> at(across.getFirst().at(), v);
    };
  }

  /** The streets as strokes; those that end on a cross street are drawn a little too long. */
  List<Stroke> strokes() {
    var strokes = new ArrayList<Stroke>();
    for (GridLine line : across) {
      addRuns(strokes, line, along);
    }
    for (GridLine line : along) {
      addRuns(strokes, line, across);
    }
    if (spec.style() == DistrictSpec.Style.TOWN) {
      strokes.add(ringRoad());
    }
    return strokes;
  }

  /**
   * Just outside the last houses, with bridges of its own; roads from outside cross it on their way
   * in.
   */
  private Stroke ringRoad() {
    var ring = outline(RING_FACTOR);
    ring.add(ring.getFirst());
    Tags tags = RoadClass.SECONDARY.tags().with("name", "环城路");
    return Stroke.ground(Lines.smooth(ring, SAMPLE_METERS), tags, Crossings.ALL);
  }

  /**
   * The outline of the district, scaled along rays from its centre; the first point is not
   * repeated.
   */
  List<Point> outline(double scale) {
    var outline = new ArrayList<Point>();
    for (int degrees = 0; degrees < 360; degrees += 6) {
      double u = frame.halfU() * StrictMath.cos(StrictMath.toRadians(degrees));
      double v = frame.halfV() * StrictMath.sin(StrictMath.toRadians(degrees));
      double low = 0;
      double high = 2;
      for (int halving = 0; halving < 20; halving++) {
        double middle = (low + high) / 2;
        boolean in = frame.inside(u * middle, v * middle, 1.0);
        low = in ? middle : low;
        high = in ? high : middle;
      }
      outline.add(at(u * low * scale, v * low * scale));
    }
    return outline;
  }

  private void addRuns(List<Stroke> strokes, GridLine line, List<GridLine> crossing) {
    int from = 0;
    while (from < line.present().length) {
      if (!line.present()[from]) {
        from++;
        continue;
      }
      int to = from;
      while (to < line.present().length && line.present()[to]) {
        to++;
      }
      strokes.add(stroke(line, crossing, from, to));
      from = to;
    }
  }

  private Stroke stroke(GridLine line, List<GridLine> crossing, int from, int to) {
    var points = new ArrayList<Point>();
    double start = crossing.get(from).at();
    double end = crossing.get(to).at();
    boolean first = from == firstBuilt(line.present());
    boolean last = to == lastBuilt(line.present()) + 1;
    points.add(
        on(
            line,
            start
                - (from == 0 && isMain(line)
                    ? 0
                    : first ? reach(line, start, -1) : OVERSHOOT_METERS)));
    for (int k = from; k < to; k++) {
      double a = crossing.get(k).at();
      double b = crossing.get(k + 1).at();
      int pieces = (int) Math.max(1, Math.ceil((b - a) / SAMPLE_METERS));
      for (int piece = 0; piece < pieces; piece++) {
        points.add(on(line, a + (b - a) * (piece + 0.5) / pieces));
      }
    }
    boolean gate = to == crossing.size() - 1 && isMain(line);
    points.add(on(line, end + (gate ? 0 : last ? reach(line, end, 1) : OVERSHOOT_METERS)));
    var stroke = Stroke.ground(points, tags(line), CrossingRules.of(spec, line));
    return line.extra().is("oneway", "-1") ? stroke.reversed() : stroke;
  }

  private static int firstBuilt(boolean[] present) {
    int k = 0;
    while (k < present.length && !present[k]) {
      k++;
    }
    return k;
  }

  private static int lastBuilt(boolean[] present) {
    int k = present.length - 1;
    while (k >= 0 && !present[k]) {
      k--;
    }
    return k;
  }

  private boolean isMain(GridLine line) {
    return line.at() == (line.axisU() ? across.get(mainAcross) : along.get(mainAlong)).at();
  }

  /**
   * How far a street is drawn beyond its last block: arterials of a town go on to the ring road.
   */
  private double reach(GridLine line, double end, int direction) {
    if (spec.style() != DistrictSpec.Style.TOWN
        || line.roadClass().compareTo(RoadClass.TERTIARY) > 0) {
      return OVERSHOOT_METERS;
    }
    double reach = 0;
    while (reach < REACH_METERS_MAX && isWithinRing(line, end + direction * reach)) {
      reach += 5;
    }
    return reach < REACH_METERS_MAX ? reach + OVERSHOOT_METERS : OVERSHOOT_METERS;
  }

  private boolean isWithinRing(GridLine line, double along) {
    double u = (line.axisU() ? line.at() : along) / RING_FACTOR;
    double v = (line.axisU() ? along : line.at()) / RING_FACTOR;
    return frame.inside(u, v, 1.0);
  }

  private static Tags tags(GridLine line) {
    Tags tags = line.roadClass().tags().with(line.extra());
    if (line.extra().is("oneway", "-1")) {
      tags = tags.with("oneway", "yes");
    }
    return line.name().isEmpty() ? tags : tags.with("name", line.name());
  }

  /** The place on a grid line at a distance along it. */
  Point on(GridLine line, double along) {
    return line.axisU() ? at(line.at(), along) : at(along, line.at());
  }

  /** Every block of the grid that lies in the outline and beside a street. */
  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i + 1 < across.size(); i++) {
      for (int j = 0; j + 1 < along.size(); j++) {
        var block = new Block(this, i, j);
        if (block.sides().stream().anyMatch(Block.Side::isBuilt)
            && frame.inside(block.middleU(), block.middleV(), 1.0)) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }
}
