package fengsui.town.map;

import java.util.Arrays;
import java.util.List;

/**
 * The roads between the towns, one a line: class, ref, name, first kilometre, then the waypoints. A
 * waypoint is {@code lon,lat}, or {@code town:GATE}, or an end of the motorway. Two roads that name
 * the same waypoint meet there.
 */
final class HighwayTable {

  private static final String ROADS =
      """
      TRUNK     G312 沪霍线      4300 motorway:EAST 83.10,44.600 jinghe-park:EAST
      TRUNK     G312 沪霍线      4322 jinghe-park:WEST jinghe:EAST
      TRUNK     G312 沪霍线      4330 jinghe:WEST 82.62,44.632 82.42,44.690 daheyanzi:EAST
      TRUNK     G312 沪霍线      4388 daheyanzi:WEST 82.08,44.680 wutai:EAST
      TRUNK     G312 沪霍线      4418 wutai:WEST 81.70,44.690 81.55,44.722 81.445,44.722
      TRUNK     G312 沪霍线      4458 81.445,44.722 sayram:EAST
      TRUNK     G219 喀东线      5010 bole:WEST 81.95,44.893 xiaoyingpan:EAST
      TRUNK     G219 喀东线      5030 xiaoyingpan:WEST 81.66,44.915 haribuhu:EAST
      TRUNK     G219 喀东线      5064 haribuhu:WEST 81.25,44.952 wenquan:EAST
      TRUNK     G219 喀东线      5100 wenquan:WEST 80.93,44.985 80.85,45.010
      PRIMARY   S205 博阿公路    1    bole:NORTH 82.17,44.985 82.38,45.085 oil:WEST
      PRIMARY   S205 博阿公路    62   oil:EAST alashankou:SOUTH
      PRIMARY   S304 博大公路    1    bole:SOUTH bole-south:NORTH
      PRIMARY   S304 博大公路    5    bole-south:EAST dalete:WEST
      PRIMARY   S304 博大公路    14   dalete:SOUTH 82.21,44.765 daheyanzi:NORTH
      PRIMARY   S303 博精公路    1    bole:EAST bole-east:WEST
      PRIMARY   S303 博精公路    7    bole-east:EAST 82.24,44.885 beilin:WEST
      PRIMARY   S303 博精公路    24   beilin:EAST 82.50,44.815 82.640,44.720
      PRIMARY   S303 博精公路    60   82.640,44.720 82.80,44.655 jinghe:NORTH
      PRIMARY   S320 精阿公路    1    82.640,44.720 82.640,44.85 82.66,45.02 bonded:SOUTH
      PRIMARY   S320 精阿公路    58   bonded:WEST alashankou:EAST
      SECONDARY S306 博五公路    1    xiaoyingpan:SOUTH 81.875,44.77 wutai:NORTH
      SECONDARY X201 达贝公路    1    dalete:EAST 82.25,44.832 beilin:SOUTH
      SECONDARY X202 园区公路    1    bole-park:EAST bole:WEST
      TERTIARY  X203 夏尔希里公路 1   wenquan:NORTH 81.06,45.02 81.02,45.07
      TERTIARY  X204 怪石峪公路  1    bole-park:NORTH 82.00,44.98 82.06,45.05 82.02,45.09
      TERTIARY  X205 巴音阿门公路 1   jinghe:SOUTH 82.90,44.50 82.84,44.43
      """;

  /** Roads that cross the motorway at an interchange; the name is the interchange's. */
  private static final String INTERCHANGES =
      """
      SECONDARY S304 大河沿子    48   daheyanzi:SOUTH 82.30,44.655 82.315,44.600
      SECONDARY S306 五台        30   wutai:SOUTH 81.925,44.635 81.935,44.595
      SECONDARY X206 赛里木湖    1    81.445,44.722 81.455,44.700 81.475,44.665
      SECONDARY X207 精河        1    jinghe-park:SOUTH 82.965,44.560 82.975,44.520
      """;

  /** One line of the table. */
  record Route(
      RoadClass roadClass, String ref, String name, int firstKilometre, List<String> through) {}

  private HighwayTable() {}

  static List<Route> roads() {
    return ROADS.lines().map(HighwayTable::route).toList();
  }

  static List<Route> interchanges() {
    return INTERCHANGES.lines().map(HighwayTable::route).toList();
  }

  private static Route route(String line) {
    var words = Arrays.asList(line.strip().split("\\s+"));
    return new Route(
        RoadClass.valueOf(words.get(0)),
        words.get(1),
        words.get(2),
        Integer.parseInt(words.get(3)),
        words.subList(4, words.size()));
  }
}
