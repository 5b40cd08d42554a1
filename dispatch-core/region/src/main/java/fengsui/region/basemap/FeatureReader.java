package fengsui.region.basemap;

import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmFile;
import fengsui.region.osm.OsmMember;
import fengsui.region.osm.OsmSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the map draws out of an extract, in two passes: nodes and relations first, then ways.
 */
final class FeatureReader {

  /** Most things that one map draws, about 200 bytes each in memory. */
  static final int FEATURES_MAX = 10_000_000;

  private static final int ADMIN_LEVEL_MAX = 8;

  private final NodeLocations locations = new NodeLocations();
  private final List<MapFeature> features = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final Map<Long, long[]> memberWays = new HashMap<>();
  private final Map<Long, Integer> adminLevels = new HashMap<>();

  private record Area(MapStyle style, List<OsmMember> members, Map<String, String> tags) {}

  private FeatureReader() {}

  static List<MapFeature> read(Path pbf) throws IOException {
    var reader = new FeatureReader();
    OsmFile.read(pbf, reader.new FirstPass());
    reader.locations.seal();
    OsmFile.read(pbf, reader.new SecondPass());
    reader.areas.forEach(reader::addArea);
    return reader.features;
  }

  private final class FirstPass implements OsmSink {
    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      locations.add(id, lonE7, latE7);
    }

    @Override
    public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
      String type = tags.getOrDefault("type", "");
      if (tags.getOrDefault("boundary", "").equals("administrative")) {
        int level = adminLevel(tags);
        for (OsmMember member : members) {
          if (member.kind() == OsmMember.Kind.WAY) {
            adminLevels.merge(member.id(), level, Math::min);
          }
        }
      } else if (type.equals("multipolygon")) {
        MapStyle style = MapStyle.of(tags);
        if (style != null && style.area()) {
          if (areas.size() == FEATURES_MAX) {
            throw tooMany();
          }
          areas.add(new Area(style, members, tags));
          members.stream()
              .filter(member -> member.kind() == OsmMember.Kind.WAY)
              .forEach(member -> memberWays.put(member.id(), new long[0]));
        }
      }
    }
  }

  private final class SecondPass implements OsmSink {
    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      MapStyle style = MapStyle.place(tags);
      if (style != null && tags.containsKey("name")) {
        int[] point = {Mercator.x(lonE7), Mercator.y(latE7)};
        add(style, MapFeature.Shape.POINT, new int[][] {point}, tags);
      }
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      memberWays.computeIfPresent(id, (key, none) -> nodes);
      Integer level = adminLevels.get(id);
      if (level == null && tags.getOrDefault("boundary", "").equals("administrative")) {
        level = adminLevel(tags);
      }
      if (level != null && level <= ADMIN_LEVEL_MAX) {
        addLine(MapStyle.boundary(level), nodes, tags);
      }
      MapStyle style = MapStyle.of(tags);
      if (style == null) {
        return;
      }
      boolean closed = nodes.length > 3 && nodes[0] == nodes[nodes.length - 1];
      if (style.area()) {
        if (closed) {
          addPolygon(style, List.of(nodes), tags);
        }
      } else {
        addLine(style, nodes, tags);
      }
    }
  }

  private static int adminLevel(Map<String, String> tags) {
    String level = tags.getOrDefault("admin_level", "");
    return level.matches("[1-9]|1[0-9]") ? Integer.parseInt(level) : ADMIN_LEVEL_MAX + 1;
  }

  private void addLine(MapStyle style, long[] nodes, Map<String, String> tags) {
    int[] line = world(nodes);
    if (line.length >= 4) {
      add(style, MapFeature.Shape.LINE, new int[][] {line}, tags);
    }
  }

  private void addArea(Area area) {
    List<long[]> outers = RingAssembler.rings(ways(area, false));
    var inners = new ArrayList<>(RingAssembler.rings(ways(area, true)));
    for (long[] outer : outers) {
      var rings = new ArrayList<long[]>();
      rings.add(outer);
      if (outers.size() == 1) {
        rings.addAll(inners);
      } else {
        int[] around = world(outer);
        inners.removeIf(
            inner -> {
              boolean inside = Rings.contains(around, world(inner));
              return inside && rings.add(inner);
            });
      }
      addPolygon(area.style, rings, area.tags);
    }
  }

  private List<long[]> ways(Area area, boolean inner) {
    var ways = new ArrayList<long[]>();
    for (OsmMember member : area.members) {
      if (member.kind() == OsmMember.Kind.WAY && member.role().equals("inner") == inner) {
        ways.add(memberWays.getOrDefault(member.id(), new long[0]));
      }
    }
    return ways;
  }

  private void addPolygon(MapStyle style, List<long[]> rings, Map<String, String> tags) {
    var parts = new ArrayList<int[]>();
    for (long[] ring : rings) {
      int[] part = Rings.closed(world(ring));
      if (part.length >= 8) {
        parts.add(part);
      } else if (parts.isEmpty()) {
        return;
      }
    }
    add(style, MapFeature.Shape.POLYGON, parts.toArray(int[][]::new), tags);
  }

  private int[] world(long[] nodes) {
    int[] line = new int[2 * nodes.length];
    int size = 0;
    for (long node : nodes) {
      int at = locations.find(node);
      if (at >= 0) {
        line[size++] = Mercator.x(locations.lonE7(at));
        line[size++] = Mercator.y(locations.latE7(at));
      }
    }
    return Arrays.copyOf(line, size);
  }

  private void add(
      MapStyle style, MapFeature.Shape shape, int[][] parts, Map<String, String> tags) {
    if (features.size() == FEATURES_MAX) {
      throw tooMany();
    }
    features.add(new MapFeature(style, shape, parts, attributes(style, tags)));
  }

  private static IllegalArgumentException tooMany() {
    return new IllegalArgumentException("the map draws at most " + FEATURES_MAX + " things");
  }

  private static Map<String, Object> attributes(MapStyle style, Map<String, String> tags) {
    var attributes = new LinkedHashMap<String, Object>();
    switch (style.layer()) {
      case BOUNDARIES -> attributes.put("admin_level", Long.valueOf(style.kind()));
      case PLACES -> {
        attributes.put("kind", style.kind());
        copy(tags, attributes, "name", "name:zh", "name:en");
        putNumber(attributes, "population", tags.get("population"));
      }
      case BUILDINGS -> {
        attributes.put("class", style.kind());
        copy(tags, attributes, "name");
        putNumber(attributes, "levels", tags.get("building:levels"));
      }
      case LANDUSE, WATER -> {
        attributes.put("class", style.kind());
        copy(tags, attributes, "name");
      }
      case ROADS -> {
        attributes.put("class", style.kind());
        copy(tags, attributes, "name", "ref");
        for (String flag : new String[] {"bridge", "tunnel"}) {
          if (!tags.getOrDefault(flag, "no").equals("no")) {
            attributes.put(flag, 1L);
          }
        }
      }
    }
    return attributes;
  }

  private static void copy(Map<String, String> tags, Map<String, Object> to, String... keys) {
    for (String key : keys) {
      String value = tags.get(key);
      if (value != null && !value.isBlank()) {
        to.put(key, value);
      }
    }
  }

  private static void putNumber(Map<String, Object> to, String key, @Nullable String value) {
    if (value != null && value.matches("[0-9]{1,9}")) {
      to.put(key, Long.valueOf(value));
    }
  }
}
