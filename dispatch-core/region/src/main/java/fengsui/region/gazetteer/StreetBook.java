package fengsui.region.gazetteer;

import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmThing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Gathers named ways into streets: ways of one name belong together if their bounding boxes are at
 * most {@value #GAP_METERS} m apart, so "Main Street" of two towns stays two streets.
 */
final class StreetBook {

  /** Most named ways of one extract. */
  static final int WAYS_MAX = 4_000_000;

  private static final int GAP_METERS = 500;
  private static final double METERS_PER_E7 = 0.0111195;

  private final Map<String, List<Way>> waysByKey = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();

  /** One way, and the street that it turned out to be a part of. */
  static final class Way {
    final OsmThing.NodeIds nodes;
    private final String name;
    private final List<String> spellings;
    private final StreetLine line;
    int street = -1;

    private Way(OsmThing.NodeIds nodes, String name, List<String> spellings, StreetLine line) {
      this.nodes = nodes;
      this.name = name;
      this.spellings = spellings;
      this.line = line;
    }
  }

  void add(OsmThing thing, NodeLocations locations) {
    String ref = roadRef(thing);
    String shown = Spellings.shown(thing);
    String name = shown.isEmpty() ? ref : shown;
    String key = NameText.joined(NameText.normal(name));
    StreetLine line = StreetLine.of(thing.nodes(), locations);
    if (key.isEmpty() || line.isEmpty()) {
      return;
    }
    if (ways.size() == WAYS_MAX) {
      throw new IllegalArgumentException("the extract has more than " + WAYS_MAX + " named ways");
    }
    var spellings = new ArrayList<>(Spellings.of(thing));
    if (!ref.isEmpty()) {
      spellings.add(ref);
    }
    var way = new Way(thing.nodes(), name, spellings, line);
    ways.add(way);
    waysByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(way);
  }

  /** The first number of the road, such as G30; empty if it has none. */
  static String roadRef(OsmThing thing) {
    String ref = thing.tag("ref");
    int end = ref.indexOf(';');
    return Spellings.cut(end < 0 ? ref : ref.substring(0, end));
  }

  List<Way> ways() {
    return ways;
  }

  /** Forms the streets and marks each way with the number of its street. */
  List<Street> streets(Towns towns) {
    var streets = new ArrayList<Street>();
    for (var entry : waysByKey.entrySet()) {
      for (List<Way> together : clusters(entry.getValue())) {
        int id = streets.size();
        var spellings = new LinkedHashSet<String>();
        var lines = new ArrayList<StreetLine>();
        for (Way way : together) {
          way.street = id;
          lines.add(way.line);
          if (spellings.size() < Spellings.SPELLINGS_MAX) {
            spellings.addAll(way.spellings);
          }
        }
        Entry.Points points = StreetLine.sample(lines);
        String town = towns.townOf(points.middleLonE7(), points.middleLatE7());
        streets.add(
            new Street(
                id,
                entry.getKey(),
                together.getFirst().name,
                List.copyOf(spellings),
                town,
                points,
                true));
      }
    }
    return streets;
  }

  /** Grows each cluster from its first way until no way of the name is near it. */
  private static List<List<Way>> clusters(List<Way> sameName) {
    var clusters = new ArrayList<List<Way>>();
    var left = new ArrayList<>(sameName);
    while (!left.isEmpty()) {
      var cluster = new ArrayList<Way>();
      cluster.add(left.removeFirst());
      for (int i = 0; i < cluster.size() && !left.isEmpty(); i++) {
        Way grown = cluster.get(i);
        var far = new ArrayList<Way>();
        for (Way way : left) {
          (grown.line.gapE7(way.line) * METERS_PER_E7 <= GAP_METERS ? cluster : far).add(way);
        }
        left = far;
      }
      clusters.add(cluster);
    }
    return clusters;
  }
}
