package fengsui.town.map;

/**
 * A town's own coordinates: u along its main street, v across it, in metres from its centre. A
 * gentle wave bends the frame, so that straight grid lines become slightly curved streets that
 * never cross twice.
 */
final class Frame {

  private static final double SUPERELLIPSE = 3.0;

  private final Point centre;
  private final double sin;
  private final double cos;
  private final double halfU;
  private final double halfV;
  private final double waveMeters;
  private final double waveLength;
  private final double phase1;
  private final double phase2;
  private final double lobe;

  Frame(Point centre, double degrees, double halfU, double halfV, Dice dice) {
    this.centre = centre;
    this.sin = StrictMath.sin(StrictMath.toRadians(degrees));
    this.cos = StrictMath.cos(StrictMath.toRadians(degrees));
    this.halfU = halfU;
    this.halfV = halfV;
    this.waveLength = dice.between(1.1, 1.5) * halfU;
    this.waveMeters = waveLength * 0.022;
    this.phase1 = dice.between(0, 6.28);
    this.phase2 = dice.between(0, 6.28);
    this.lobe = dice.between(0, 6.28);
  }

  Point centre() {
    return centre;
  }

  double halfU() {
    return halfU;
  }

  double halfV() {
    return halfV;
  }

  /** The place of town coordinates on the plane. */
  Point at(double u, double v) {
    double k = 6.283 / waveLength;
    double bentU =
        u
            + waveMeters * StrictMath.sin(k * v + phase1)
            + waveMeters * 0.3 * StrictMath.sin(3.1 * k * v + phase2);
    double bentV =
        v
            + waveMeters * StrictMath.sin(k * u + phase2)
            + waveMeters * 0.3 * StrictMath.sin(2.7 * k * u + phase1);
    return centre.plus(bentU * cos - bentV * sin, bentU * sin + bentV * cos);
  }

  /** Whether town coordinates lie inside the built-up outline grown by a factor. */
  boolean inside(double u, double v, double factor) {
    double angle = StrictMath.atan2(v, u);
    double reach =
        factor
            * (1
                + 0.09 * StrictMath.sin(3 * angle + lobe)
                + 0.05 * StrictMath.sin(5 * angle - lobe));
    double sum =
        StrictMath.pow(Math.abs(u) / halfU, SUPERELLIPSE)
            + StrictMath.pow(Math.abs(v) / halfV, SUPERELLIPSE);
    return sum <= reach;
  }

  /**
   * Whether a place of the plane lies inside the outline; the bending of the frame is left out of
   * account.
   */
  boolean contains(Point p, double factor) {
    double dx = p.x() - centre.x();
    double dy = p.y() - centre.y();
    return inside(dx * cos + dy * sin, dy * cos - dx * sin, factor);
  }
}
