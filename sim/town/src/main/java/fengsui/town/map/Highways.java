package fengsui.town.map;

import fengsui.town.map.District.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The roads between the towns: G30 with its interchanges, national, provincial and county roads,
 * milestones.
 */
final class Highways {

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
    national();
    provincial();
    interchanges();
    lakeRoad();
    strokes.addAll(motorway.strokes());
  }

  List<Stroke> strokes() {
    return strokes;
  }

  private void national() {
    Point lake = Point.of(81.445, 44.722);
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_300,
        motorway.east(),
        Point.of(83.10, 44.600),
        gate("jinghe-park", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_322,
        gate("jinghe-park", Gate.WEST),
        gate("jinghe", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_330,
        gate("jinghe", Gate.WEST),
        Point.of(82.62, 44.632),
        Point.of(82.42, 44.690),
        gate("daheyanzi", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_388,
        gate("daheyanzi", Gate.WEST),
        Point.of(82.08, 44.680),
        gate("wutai", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_418,
        gate("wutai", Gate.WEST),
        Point.of(81.70, 44.690),
        Point.of(81.55, 44.722),
        lake);
    road(RoadClass.TRUNK, "G312", "沪霍线", 4_458, lake, gate("sayram", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G219",
        "喀东线",
        5_010,
        gate("bole", Gate.WEST),
        Point.of(81.95, 44.893),
        gate("xiaoyingpan", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G219",
        "喀东线",
        5_030,
        gate("xiaoyingpan", Gate.WEST),
        Point.of(81.66, 44.915),
        gate("haribuhu", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G219",
        "喀东线",
        5_064,
        gate("haribuhu", Gate.WEST),
        Point.of(81.25, 44.952),
        gate("wenquan", Gate.EAST));
    road(
        RoadClass.TRUNK,
        "G219",
        "喀东线",
        5_100,
        gate("wenquan", Gate.WEST),
        Point.of(80.93, 44.985),
        Point.of(80.85, 45.010));
  }

  private void provincial() {
    Point fork = Point.of(82.640, 44.720);
    Point beilin = Point.of(82.50, 44.815);
    road(
        RoadClass.PRIMARY,
        "S205",
        "博阿公路",
        1,
        gate("bole", Gate.NORTH),
        Point.of(82.17, 44.985),
        Point.of(82.38, 45.085),
        gate("oil", Gate.WEST));
    road(
        RoadClass.PRIMARY,
        "S205",
        "博阿公路",
        62,
        gate("oil", Gate.EAST),
        gate("alashankou", Gate.SOUTH));
    road(
        RoadClass.PRIMARY,
        "S304",
        "博大公路",
        1,
        gate("bole", Gate.SOUTH),
        gate("bole-south", Gate.NORTH));
    road(
        RoadClass.PRIMARY,
        "S304",
        "博大公路",
        5,
        gate("bole-south", Gate.EAST),
        gate("dalete", Gate.WEST));
    road(
        RoadClass.PRIMARY,
        "S304",
        "博大公路",
        14,
        gate("dalete", Gate.SOUTH),
        Point.of(82.21, 44.765),
        gate("daheyanzi", Gate.NORTH));
    road(
        RoadClass.PRIMARY,
        "S303",
        "博精公路",
        1,
        gate("bole", Gate.EAST),
        gate("bole-east", Gate.WEST));
    road(
        RoadClass.PRIMARY,
        "S303",
        "博精公路",
        7,
        gate("bole-east", Gate.EAST),
        Point.of(82.24, 44.885),
        gate("beilin", Gate.WEST));
    road(RoadClass.PRIMARY, "S303", "博精公路", 24, gate("beilin", Gate.EAST), beilin, fork);
    road(
        RoadClass.PRIMARY,
        "S303",
        "博精公路",
        60,
        fork,
        Point.of(82.80, 44.655),
        gate("jinghe", Gate.NORTH));
    road(
        RoadClass.PRIMARY,
        "S320",
        "精阿公路",
        1,
        fork,
        Point.of(82.640, 44.85),
        Point.of(82.66, 45.02),
        gate("bonded", Gate.SOUTH));
    road(
        RoadClass.PRIMARY,
        "S320",
        "精阿公路",
        58,
        gate("bonded", Gate.WEST),
        gate("alashankou", Gate.EAST));
    road(
        RoadClass.SECONDARY,
        "S306",
        "博五公路",
        1,
        gate("xiaoyingpan", Gate.SOUTH),
        Point.of(81.875, 44.77),
        gate("wutai", Gate.NORTH));
    road(
        RoadClass.SECONDARY,
        "X201",
        "达贝公路",
        1,
        gate("dalete", Gate.EAST),
        Point.of(82.25, 44.832),
        gate("beilin", Gate.SOUTH));
    road(
        RoadClass.SECONDARY,
        "X202",
        "园区公路",
        1,
        gate("bole-park", Gate.EAST),
        gate("bole", Gate.WEST));
    road(
        RoadClass.TERTIARY,
        "X203",
        "夏尔希里公路",
        1,
        gate("wenquan", Gate.NORTH),
        Point.of(81.06, 45.02),
        Point.of(81.02, 45.07));
    road(
        RoadClass.TERTIARY,
        "X204",
        "怪石峪公路",
        1,
        gate("bole-park", Gate.NORTH),
        Point.of(82.00, 44.98),
        Point.of(82.06, 45.05),
        Point.of(82.02, 45.09));
    road(
        RoadClass.TERTIARY,
        "X205",
        "巴音阿门公路",
        1,
        gate("jinghe", Gate.SOUTH),
        Point.of(82.90, 44.50),
        Point.of(82.84, 44.43));
  }

  private void interchanges() {
    interchange(
        "大河沿子",
        "S304",
        gate("daheyanzi", Gate.SOUTH),
        Point.of(82.30, 44.655),
        Point.of(82.315, 44.600));
    interchange(
        "五台",
        "S306",
        gate("wutai", Gate.SOUTH),
        Point.of(81.925, 44.635),
        Point.of(81.935, 44.595));
    interchange(
        "赛里木湖",
        "X206",
        Point.of(81.445, 44.722),
        Point.of(81.455, 44.700),
        Point.of(81.475, 44.665));
    interchange(
        "精河",
        "X207",
        gate("jinghe-park", Gate.SOUTH),
        Point.of(82.965, 44.560),
        Point.of(82.975, 44.520));
  }

  private void interchange(String name, String ref, Point... through) {
    motorway.interchange(road(RoadClass.SECONDARY, ref, name + "连接线", 1, through), name);
  }

  private void lakeRoad() {
    Point centre = BortalaPlaces.lakeCentre();
    var ring = new ArrayList<Point>();
    for (int degrees = 0; degrees < 360; degrees += 3) {
      ring.add(NatureOutlines.lakeShore(centre, degrees, 1.07));
    }
    ring.add(ring.getFirst());
    Tags tags = RoadClass.SECONDARY.tags().with("name", "环湖路").with("ref", "X208");
    var line = Lines.smooth(ring, 150);
    strokes.add(Stroke.ground(line, tags, Crossings.ALL));
    Point shore = ring.get(12);
    road(
        RoadClass.SECONDARY,
        "X209",
        "湖滨连接线",
        1,
        gate("sayram", Gate.WEST),
        gate("sayram", Gate.WEST).toward(shore, 0.5),
        shore);
    Point south = ring.get(ring.size() - 24);
    road(
        RoadClass.TRUNK,
        "G312",
        "沪霍线",
        4_480,
        motorway.west(),
        motorway.west().plus(-2_500, 1_500),
        south);
  }

  private Point gate(String town, Gate gate) {
    District district = towns.get(town);
    if (district == null) {
      throw new IllegalArgumentException("no district " + town);
    }
    return district.gate(gate);
  }

  private List<Point> road(
      RoadClass roadClass, String ref, String name, int kilometre, Point... through) {
    boolean isShort = Lines.length(List.of(through)) < 6_000;
    var waypoints = isShort ? List.of(through) : Lines.winding(List.of(through), 0.03, 2, dice);
    var line = Lines.smooth(waypoints, 150);
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
