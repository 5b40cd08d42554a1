package fengsui.roads;

import fengsui.domain.geo.LonLat;
import fengsui.roads.file.RoadFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the pieces of a way into a line and instructions. A new step begins where the driver has to
 * decide: another exit exists and the street's name or the direction changes, or the way turns
 * back.
 */
final class RouteWriter {

  /** A bend below this is not worth a word when the street keeps its name. */
  private static final double BEND_DEGREES = 45;

  private final RoadGraph graph;
  private final ClassNetwork network;
  private final PieceLine line;
  private final List<RouteStep> steps = new ArrayList<>();

  private Turn turn = Turn.DEPART;
  private String street = "";
  private int stepFirstPoint;
  private long stepBeginMillimeters;
  private long stepBeginMillis;
  private long passedMillimeters;
  private long passedMillis;

  private RouteWriter(RoadGraph graph, ClassNetwork network) {
    this.graph = graph;
    this.network = network;
    this.line = new PieceLine(graph);
  }

  static Route route(RoadGraph graph, List<Piece> pieces, Snap from, Snap to, int travelSeconds) {
    var writer = new RouteWriter(graph, graph.network(to.vehicleClass()));
    writer.passedMillimeters = Math.round(from.legMeters() * 1000);
    writer.passedMillis = from.legMillis();
    for (int i = 0; i < pieces.size(); i++) {
      writer.add(pieces.get(i), i == 0 ? null : pieces.get(i - 1));
    }
    writer.closeStep();
    writer.beginStep(Turn.ARRIVE, writer.street);
    writer.passedMillimeters += Math.round(to.legMeters() * 1000);
    writer.passedMillis += to.legMillis();
    writer.closeStep();
    int meters = (int) Math.round(writer.passedMillimeters / 1000.0);
    return new Route(
        travelSeconds,
        meters,
        from.legMeters(),
        to.legMeters(),
        writer.line.points(),
        writer.steps);
  }

  private void add(Piece piece, @Nullable Piece before) {
    String name = graph.street(piece.edge());
    double arrivingDegrees = line.lastDegrees();
    int joint = line.lastPoint();
    line.add(piece);
    if (before == null) {
      street = name;
    } else {
      double change = change(arrivingDegrees, line.firstDegreesOfPiece());
      boolean back = piece.edge() == before.edge() && piece.forward() != before.forward();
      boolean named = !name.equals(street);
      boolean bends = Math.abs(change) >= BEND_DEGREES;
      if (back || (named && bends) || ((named || bends) && hasChoice(before))) {
        closeStep();
        beginStep(back ? Turn.U_TURN : Turn.ofDegrees(change), name);
        stepFirstPoint = joint;
      }
    }
    passedMillimeters += piece.millimeters();
    passedMillis += piece.millis();
  }

  /**
   * Whether the driver could go on in more than one way after the piece, turning back not counted.
   */
  private boolean hasChoice(Piece piece) {
    int node = piece.forward() ? graph.edgeTo(piece.edge()) : graph.edgeFrom(piece.edge());
    int end = network.outStarts().getAtIndex(RoadFile.INT, node + 1L);
    int exits = 0;
    for (int i = network.outStarts().getAtIndex(RoadFile.INT, node); i < end; i++) {
      int arc = network.outArcs().getAtIndex(RoadFile.INT, (long) RoadFile.ARC_INTS * i + 2);
      exits += (arc >>> 1) == piece.edge() ? 0 : 1;
    }
    return exits > 1;
  }

  private void beginStep(Turn next, String name) {
    turn = next;
    street = name;
    stepFirstPoint = line.lastPoint();
    stepBeginMillimeters = passedMillimeters;
    stepBeginMillis = passedMillis;
  }

  /** Rounds the running sums, not the parts, so that the steps add up to the whole. */
  private void closeStep() {
    int meters = rounded(passedMillimeters) - rounded(stepBeginMillimeters);
    int seconds = rounded(passedMillis) - rounded(stepBeginMillis);
    steps.add(new RouteStep(turn, street, meters, seconds, stepFirstPoint));
  }

  private static int rounded(long thousandths) {
    return (int) ((thousandths + 500) / 1000);
  }

  private static double change(double fromDegrees, double toDegrees) {
    if (Double.isNaN(fromDegrees) || Double.isNaN(toDegrees)) {
      return 0;
    }
    return Math.IEEEremainder(toDegrees - fromDegrees, 360);
  }

  /** The line of a way while it grows. */
  private static final class PieceLine {

    private final RoadGraph graph;
    private final List<LonLat> points = new ArrayList<>();
    private int firstOfPiece;

    PieceLine(RoadGraph graph) {
      this.graph = graph;
    }

    void add(Piece piece) {
      firstOfPiece = Math.max(0, points.size() - 1);
      for (var point : EdgeShape.of(graph, piece.edge()).between(piece)) {
        if (points.isEmpty() || !points.getLast().equals(point)) {
          points.add(point);
        }
      }
    }

    int lastPoint() {
      return Math.max(0, points.size() - 1);
    }

    /** Direction in which the line ends; NaN when it has no length yet. */
    double lastDegrees() {
      return points.size() < 2 ? Double.NaN : degrees(points.size() - 2);
    }

    double firstDegreesOfPiece() {
      return firstOfPiece + 1 < points.size() ? degrees(firstOfPiece) : Double.NaN;
    }

    /** At least two points, the same one twice for a way without length. */
    List<LonLat> points() {
      return points.size() == 1 ? List.of(points.getFirst(), points.getFirst()) : points;
    }

    private double degrees(int from) {
      var a = points.get(from);
      var b = points.get(from + 1);
      double east = (b.lon() - a.lon()) * Math.cos(Math.toRadians(a.lat()));
      return Math.toDegrees(Math.atan2(east, b.lat() - a.lat()));
    }
  }
}
