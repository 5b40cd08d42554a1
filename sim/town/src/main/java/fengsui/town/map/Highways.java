package fengsui.town.map;

import fengsui.town.map.District.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws the roads between the towns: G30 with its interchanges, national, provincial and county
 * roads, milestones.
 */
final class Highways {

  private static final double WINDING_METERS_MIN = 6_000;
  private static final double SAMPLE_METERS = 150;

  /** A road that carries kilometre posts. */
  private record Posted(List<Point> line, String ref, String name, int firstKilometre) {}

  private final Map<String, District> towns;
  private final Dice dice;
  private final Motorway motorway;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Posted> posted = new ArrayList<>();

  Highways(Map<String, District> towns, Terrain terrain, long seed) {
    this.towns = towns;
    this.dice = Dice.of(seed, "highways");
    this.motorway = new Motorway(terrain.motorway());
    posted.add(new Posted(terrain.motorway(), "G30", "连霍高速", 4_318));
    for (var route : HighwayTable.roads()) {
      road(route.roadClass(), route.ref(), route.name(), route.firstKilometre(), places(route));
    }
    for (var route : HighwayTable.interchanges()) {
      var line =
          road(
              route.roadClass(),
              route.ref(),
              route.name() + "连接线",
              route.firstKilometre(),
              places(route));
      motorway.interchange(line, route.name());
    }
    lakeRoad();
    strokes.addAll(motorway.strokes());
  }

  List<Stroke> strokes() {
    return strokes;
  }

  private List<Point> places(HighwayTable.Route route) {
    return route.through().stream().map(this::place).toList();
  }

  private Point place(String waypoint) {
    if (waypoint.equals("motorway:EAST")) {
      return motorway.east();
    }
    int colon = waypoint.indexOf(':');
    if (colon > 0) {
      return gate(waypoint.substring(0, colon), Gate.valueOf(waypoint.substring(colon + 1)));
    }
    int comma = waypoint.indexOf(',');
    return Point.of(
        Double.parseDouble(waypoint.substring(0, comma)),
        Double.parseDouble(waypoint.substring(comma + 1)));
  }

  private Point gate(String town, Gate gate) {
    District district = towns.get(town);
    if (district == null) {
      throw new IllegalArgumentException("no district " + town);
    }
    return district.gate(gate);
  }

  /** Around Sayram Lake, joined to the motorway's western end and to the scenic area's village. */
  private void lakeRoad() {
    Point centre = BortalaPlaces.lakeCentre();
    var ring = new ArrayList<Point>();
    for (int degrees = 0; degrees < 360; degrees += 3) {
      ring.add(NatureOutlines.lakeShore(centre, degrees, 1.07));
    }
    ring.add(ring.getFirst());
    Tags tags = RoadClass.SECONDARY.tags().with("name", "环湖路").with("ref", "X208");
    strokes.add(Stroke.ground(Lines.smooth(ring, SAMPLE_METERS), tags, Crossings.ALL));
    Point village = gate("sayram", Gate.WEST);
    Point north = ring.get(12);
    road(
        RoadClass.SECONDARY,
        "X209",
        "湖滨连接线",
        1,
        List.of(village, village.toward(north, 0.5), north));
    Point west = motorway.west();
    Point south = ring.get(ring.size() - 24);
    road(RoadClass.TRUNK, "G312", "沪霍线", 4_480, List.of(west, west.plus(-2_500, 1_500), south));
  }

  private List<Point> road(
      RoadClass roadClass, String ref, String name, int kilometre, List<Point> through) {
    boolean isShort = Lines.length(through) < WINDING_METERS_MIN;
    var line =
        Lines.smooth(isShort ? through : Lines.winding(through, 0.03, 2, dice), SAMPLE_METERS);
    strokes.add(
        Stroke.ground(line, roadClass.tags().with("ref", ref).with("name", name), Crossings.ALL));
    posted.add(new Posted(line, ref, name, kilometre));
    return line;
  }

  /** One milestone a kilometre, beside the road. */
  void drawMilestones(OsmDraft draft) {
    for (Posted road : posted) {
      var verge = Lines.beside(road.line(), 18);
      double length = Lines.length(verge);
      for (int km = 0; km * 1_000.0 < length; km++) {
        String distance = Integer.toString(road.firstKilometre() + km);
        draft.node(
            Lines.along(verge, km * 1_000.0),
            Tags.of(
                "highway",
                "milestone",
                "distance",
                distance,
                "ref",
                road.ref(),
                "name",
                road.ref() + " K" + distance));
      }
    }
  }
}
