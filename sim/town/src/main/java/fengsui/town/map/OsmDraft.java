package fengsui.town.map;

import fengsui.domain.geo.LonLat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The map while it is drawn: nodes, ways and relations, each numbered from 1 in drawing order. */
final class OsmDraft {

  /** The most nodes that OpenStreetMap allows in one way. */
  static final int WAY_NODES_MAX = 2_000;

  record Node(long id, LonLat at, Tags tags) {}

  record Way(long id, List<Long> nodes, Tags tags) {
    Way {
      nodes = List.copyOf(nodes);
      if (nodes.size() < 2 || nodes.size() > WAY_NODES_MAX) {
        throw new IllegalArgumentException("way " + id + " has " + nodes.size() + " nodes");
      }
    }
  }

  /** A relation of ways only, which is all that boundaries need. */
  record Relation(long id, List<Long> ways, String role, Tags tags) {
    Relation {
      ways = List.copyOf(ways);
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  long node(Point at, Tags tags) {
    long id = nodes.size() + 1L;
    nodes.add(new Node(id, at.lonLat(), tags));
    return id;
  }

  long node(Point at) {
    return node(at, Tags.NONE);
  }

  long way(List<Long> through, Tags tags) {
    long id = ways.size() + 1L;
    ways.add(new Way(id, through, tags));
    return id;
  }

  /** Draws a line of new nodes. */
  long line(List<Point> points, Tags tags) {
    var ids = new ArrayList<Long>(points.size());
    for (Point point : points) {
      ids.add(node(point));
    }
    return way(ids, tags);
  }

  /** Draws a closed ring of new nodes; the first point is not repeated by the caller. */
  long ring(List<Point> points, Tags tags) {
    var ids = new ArrayList<Long>(points.size() + 1);
    for (Point point : points) {
      ids.add(node(point));
    }
    ids.add(ids.get(0));
    return way(ids, tags);
  }

  void relation(List<Long> members, String role, Tags tags) {
    relations.add(new Relation(relations.size() + 1L, members, role, tags));
  }

  List<Node> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  List<Way> ways() {
    return Collections.unmodifiableList(ways);
  }

  List<Relation> relations() {
    return Collections.unmodifiableList(relations);
  }
}
