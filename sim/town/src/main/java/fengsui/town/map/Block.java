package fengsui.town.map;

import java.util.List;

/** The ground between four neighbouring grid lines, in its district's coordinates. */
record Block(District district, int column, int row) {

  /**
   * One side of a block.
   *
   * @param inward the direction from the street into the block along the other axis, 1 or -1
   * @param from where the side starts, metres along its street line
   * @param to where it ends
   */
  record Side(GridLine line, boolean isBuilt, int inward, double from, double to) {

    double length() {
      return to - from;
    }
  }

  double west() {
    return district.across().get(column).at();
  }

  double east() {
    return district.across().get(column + 1).at();
  }

  double south() {
    return district.along().get(row).at();
  }

  double north() {
    return district.along().get(row + 1).at();
  }

  double middleU() {
    return (west() + east()) / 2;
  }

  double middleV() {
    return (south() + north()) / 2;
  }

  double width() {
    return east() - west();
  }

  double depth() {
    return north() - south();
  }

  Point centre() {
    return district.at(middleU(), middleV());
  }

  /** South, east, north, west; a side whose street is not built is listed too. */
  List<Side> sides() {
    var across = district.across();
    var along = district.along();
    return List.of(
        side(along.get(row), column, 1, west(), east()),
        side(across.get(column + 1), row, -1, south(), north()),
        side(along.get(row + 1), column, -1, west(), east()),
        side(across.get(column), row, 1, south(), north()));
  }

  private static Side side(GridLine line, int stretch, int inward, double from, double to) {
    return new Side(line, line.isBuilt(stretch), inward, from, to);
  }

  /**
   * A place inside: so far along a side's street and so far in from its centre line, both in
   * metres.
   */
  Point inside(Side side, double along, double in) {
    double offset = side.line().at() + side.inward() * in;
    return side.line().axisU() ? district.at(offset, along) : district.at(along, offset);
  }
}
