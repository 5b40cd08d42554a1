package fengsui.region.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the tagged things of an extract that someone wants, each with a point.
 *
 * <p>Two passes over the file: the first keeps all node locations and the wanted relations, the
 * second hands over wanted nodes, then ways, then relations, each in file order. Ways and relations
 * whose nodes are all outside the extract are left out.
 */
public final class OsmThings {

  private final Predicate<Map<String, String>> wanted;
  private final NodeLocations locations = new NodeLocations();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<Long, Box> memberBoxes = new HashMap<>();

  private record Relation(long id, List<OsmMember> members, Map<String, String> tags) {}

  /** Takes one thing; called in file order on the reading thread. */
  public interface Receiver {
    void thing(OsmThing thing, NodeLocations locations);
  }

  private OsmThings(Predicate<Map<String, String>> wanted) {
    this.wanted = wanted;
  }

  /** Hands over all things whose tags are wanted. */
  public static void read(Path file, Predicate<Map<String, String>> wanted, Receiver receiver)
      throws IOException {
    var things = new OsmThings(wanted);
    OsmFile.read(file, things.new FirstPass());
    things.locations.seal();
    OsmFile.read(file, things.new SecondPass(receiver));
    things.sendRelations(receiver);
  }

  private final class FirstPass implements OsmSink {
    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      locations.add(id, lonE7, latE7);
    }

    @Override
    public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
      if (!tags.isEmpty() && wanted.test(tags)) {
        relations.add(new Relation(id, members, tags));
        for (OsmMember member : members) {
          if (member.kind() == OsmMember.Kind.WAY) {
            memberBoxes.put(member.id(), new Box());
          }
        }
      }
    }
  }

  private final class SecondPass implements OsmSink {
    private final Receiver receiver;

    SecondPass(Receiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      if (!tags.isEmpty() && wanted.test(tags)) {
        receiver.thing(
            new OsmThing(OsmMember.Kind.NODE, id, tags, lonE7, latE7, OsmThing.NodeIds.NONE),
            locations);
      }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      Box member = memberBoxes.get(id);
      boolean send = !tags.isEmpty() && wanted.test(tags);
      if (member == null && !send) {
        return;
      }
      var box = new Box();
      for (long node : nodes) {
        box.add(locations, node);
      }
      if (member != null) {
        member.add(box);
      }
      if (send && box.isSet()) {
        receiver.thing(
            new OsmThing(
                OsmMember.Kind.WAY,
                id,
                tags,
                box.middleLonE7(),
                box.middleLatE7(),
                new OsmThing.NodeIds(nodes)),
            locations);
      }
    }
  }

  private void sendRelations(Receiver receiver) {
    for (Relation relation : relations) {
      var box = new Box();
      for (OsmMember member : relation.members()) {
        switch (member.kind()) {
          case NODE -> box.add(locations, member.id());
          case WAY -> {
            Box way = memberBoxes.get(member.id());
            if (way != null) {
              box.add(way);
            }
          }
          case RELATION -> {
            // A relation of relations has a point only through its own nodes and ways.
          }
        }
      }
      if (box.isSet()) {
        receiver.thing(
            new OsmThing(
                OsmMember.Kind.RELATION,
                relation.id(),
                relation.tags(),
                box.middleLonE7(),
                box.middleLatE7(),
                OsmThing.NodeIds.NONE),
            locations);
      }
    }
  }

  /** A growing bounding box in degrees times ten million. */
  private static final class Box {
    private int west = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;
    private int south = Integer.MAX_VALUE;
    private int north = Integer.MIN_VALUE;

    void add(NodeLocations locations, long node) {
      int at = locations.find(node);
      if (at >= 0) {
        add(locations.lonE7(at), locations.latE7(at));
      }
    }

    void add(Box other) {
      if (other.isSet()) {
        add(other.west, other.south);
        add(other.east, other.north);
      }
    }

    private void add(int lonE7, int latE7) {
      west = Math.min(west, lonE7);
      east = Math.max(east, lonE7);
      south = Math.min(south, latE7);
      north = Math.max(north, latE7);
    }

    boolean isSet() {
      return west <= east;
    }

    int middleLonE7() {
      return (int) (((long) west + east) / 2);
    }

    int middleLatE7() {
      return (int) (((long) south + north) / 2);
    }
  }
}
