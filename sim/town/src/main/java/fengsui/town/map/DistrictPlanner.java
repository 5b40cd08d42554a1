package fengsui.town.map;

import fengsui.town.map.DistrictSpec.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lays out a district's street lines: positions, classes, names, and which stretches are built. */
final class DistrictPlanner {

  private final DistrictSpec spec;
  private final Frame frame;
  private final StreetNames names;
  private final Collection<District> earlier;
  private final Dice dice;

  /**
   * @param names the town's names, shared by all its districts
   * @param earlier districts whose ground is already taken
   */
  DistrictPlanner(DistrictSpec spec, StreetNames names, Collection<District> earlier, long seed) {
    this.spec = spec;
    this.names = names;
    this.earlier = List.copyOf(earlier);
    this.dice = Dice.of(seed, "district " + spec.key());
    this.frame =
        new Frame(
            Point.of(spec.lon(), spec.lat()), spec.degrees(), spec.halfU(), spec.halfV(), dice);
  }

  District plan() {
    double[] us = positions(spec.halfU());
    double[] vs = positions(spec.halfV());
    int mainU = central(us);
    int mainV = central(vs);
    var along = lines(false, vs, us, mainV);
    var across = lines(true, us, vs, mainU);
    return new District(spec, frame, across, along, mainU, mainV);
  }

  private double[] positions(double half) {
    var at = new ArrayList<Double>();
    double next = -half;
    while (next < half - spec.style().spacingMin() * 0.6) {
      at.add(next);
      next += dice.between(spec.style().spacingMin(), spec.style().spacingMax());
    }
    at.add(half);
    return at.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int central(double[] positions) {
    int best = 0;
    for (int i = 1; i < positions.length; i++) {
      if (Math.abs(positions[i]) < Math.abs(positions[best])) {
        best = i;
      }
    }
    return best;
  }

  private List<GridLine> lines(boolean axisU, double[] at, double[] crossing, int main) {
    var lines = new ArrayList<GridLine>();
    for (int i = 0; i < at.length; i++) {
      RoadClass roadClass = roadClass(i - main);
      boolean[] present = new boolean[crossing.length - 1];
      for (int k = 0; k < present.length; k++) {
        double middle = (crossing[k] + crossing[k + 1]) / 2;
        present[k] =
            i == main || isBuilt(roadClass, axisU ? at[i] : middle, axisU ? middle : at[i]);
      }
      if (i == main) {
        leaveEarlierGround(present, at[i], crossing, axisU);
      }
      lines.add(
          new GridLine(
              axisU, at[i], roadClass, name(roadClass, axisU), present, extra(i - main, axisU)));
    }
    return lines;
  }

  private void leaveEarlierGround(boolean[] present, double at, double[] crossing, boolean axisU) {
    for (int k = 0; k < present.length; k++) {
      double middle = (crossing[k] + crossing[k + 1]) / 2;
      present[k] = !isTaken(axisU ? frame.at(at, middle) : frame.at(middle, at));
    }
  }

  private boolean isBuilt(RoadClass roadClass, double u, double v) {
    if (!frame.inside(u, v, 1.0) || isTaken(frame.at(u, v))) {
      return false;
    }
    double gaps =
        switch (roadClass) {
          case RESIDENTIAL -> spec.style() == Style.VILLAGE ? 0.1 : 0.22;
          case UNCLASSIFIED -> 0.2;
          case TRACK -> 0.3;
          case TERTIARY -> 0.03;
          case MOTORWAY, MOTORWAY_LINK, TRUNK, PRIMARY, SECONDARY, LIVING_STREET, SERVICE -> 0;
        };
    return !dice.chance(gaps);
  }

  private boolean isTaken(Point p) {
    for (District other : earlier) {
      boolean field = other.spec().style() == Style.FIELDS;
      if (other.frame().contains(p, field ? 1.0 : spec.style() == Style.FIELDS ? 0.82 : 0.97)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Classes repeat outward from the main street, so that arterials are some 800 m apart in a town.
   */
  private RoadClass roadClass(int fromMain) {
    int n = Math.abs(fromMain);
    return switch (spec.style()) {
      case TOWN, NEW_TOWN, INDUSTRY ->
          n % 8 == 0
              ? RoadClass.PRIMARY
              : n % 4 == 0
                  ? RoadClass.SECONDARY
                  : n % 2 == 0 ? RoadClass.TERTIARY : RoadClass.RESIDENTIAL;
      case TOWNSHIP ->
          n == 0 ? RoadClass.SECONDARY : n % 3 == 0 ? RoadClass.TERTIARY : RoadClass.RESIDENTIAL;
      case VILLAGE -> n == 0 ? RoadClass.TERTIARY : RoadClass.RESIDENTIAL;
      case FIELDS ->
          n % 6 == 0 ? RoadClass.TERTIARY : n % 2 == 0 ? RoadClass.UNCLASSIFIED : RoadClass.TRACK;
    };
  }

  private String name(RoadClass roadClass, boolean axisU) {
    if (spec.style() == Style.FIELDS) {
      return "";
    }
    return switch (roadClass) {
      case PRIMARY, SECONDARY -> names.avenue();
      case TERTIARY -> names.street(axisU ? "路" : "街");
      case RESIDENTIAL -> names.street(axisU ? "路" : dice.chance(0.5) ? "街" : "巷");
      case MOTORWAY, MOTORWAY_LINK, TRUNK, UNCLASSIFIED, LIVING_STREET, SERVICE, TRACK -> "";
    };
  }

  /** The second collectors beside a town's main street are a one-way pair. */
  private Tags extra(int fromMain, boolean axisU) {
    if (spec.style() != Style.TOWN || !axisU || Math.abs(fromMain) != 2) {
      return Tags.NONE;
    }
    return Tags.of("oneway", fromMain > 0 ? "yes" : "-1");
  }
}
