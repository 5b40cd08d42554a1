package fengsui.town.map;

import java.util.List;

/** A line that roads do not simply cross. */
record Barrier(Kind kind, double halfWidthMeters, List<Point> line) {

  enum Kind {
    RIVER,
    RAIL,
    MOTORWAY
  }

  Barrier {
    line = List.copyOf(line);
  }
}
