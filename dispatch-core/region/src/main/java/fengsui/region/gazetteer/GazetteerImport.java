package fengsui.region.gazetteer;

import fengsui.region.osm.NodeLocations;
import fengsui.region.osm.OsmMember;
import fengsui.region.osm.OsmThing;
import fengsui.region.osm.OsmThings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the gazetteer of an extract. */
public final class GazetteerImport {

  /** Most places and premises of one extract. */
  static final int NAMED_MAX = 4_000_000;

  /** Most hydrants of one extract. */
  static final int HYDRANTS_MAX = 1_000_000;

  private static final Set<String> PREMISES_KEYS =
      Set.of(
          "amenity",
          "shop",
          "building",
          "industrial",
          "office",
          "tourism",
          "leisure",
          "craft",
          "healthcare",
          "man_made",
          "landuse",
          "railway",
          "aeroway",
          "historic",
          "power",
          "military",
          "public_transport");

  private static final Set<String> NATURE_KEYS = Set.of("place", "natural", "water", "waterway");

  /** Things of one name in one cell of about 200 m are one thing, drawn twice. */
  private static final int CELL_E7 = 20_000;

  private final StreetBook streets = new StreetBook();
  private final AddressBook addresses = new AddressBook();
  private final PostBook posts = new PostBook();
  private final Towns towns = new Towns();
  private final List<OsmThing> named = new ArrayList<>();
  private final List<OsmThing> hydrants = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable NodeLocations locations;

  private GazetteerImport() {}

  /**
   * Writes the index of {@code pbf} into the empty or missing folder {@code dir}.
   *
   * <p>The same extract gives the same bytes; see {@link SettledIndex}.
   *
   * @throws IOException if the extract cannot be read or the folder not be written
   */
  public static void write(Path pbf, Path dir) throws IOException {
    var gathered = new GazetteerImport();
    OsmThings.read(pbf, GazetteerImport::isWanted, gathered::take);
    try (var index = new IndexFile(dir)) {
      gathered.writeTo(index);
      index.finish();
    }
    SettledIndex.settle(dir);
  }

  private static boolean isWanted(Map<String, String> tags) {
    return tags.containsKey("name")
        || tags.containsKey("name:zh")
        || tags.containsKey("addr:housenumber")
        || tags.getOrDefault("emergency", "").equals("fire_hydrant")
        || (tags.containsKey("highway")
            && (tags.containsKey("ref") || tags.get("highway").equals("milestone")));
  }

  private void take(OsmThing thing, NodeLocations nodes) {
    locations = nodes;
    if (!thing.tag("addr:housenumber").isEmpty()) {
      addresses.add(thing);
    }
    if (thing.has("highway", "milestone")) {
      posts.add(thing);
    } else if (thing.has("emergency", "fire_hydrant")) {
      if (hydrants.size() == HYDRANTS_MAX) {
        throw new IllegalArgumentException(
            "the extract has more than " + HYDRANTS_MAX + " hydrants");
      }
      hydrants.add(thing);
    } else if (!thing.tag("highway").isEmpty()) {
      if (thing.type() == OsmMember.Kind.WAY && !thing.has("area", "yes")) {
        streets.add(thing, nodes);
        posts.learn(thing);
      }
    } else if (!Spellings.shown(thing).isEmpty() && isNamedThing(thing) && isNew(thing)) {
      if (named.size() == NAMED_MAX) {
        throw new IllegalArgumentException("the extract has more than " + NAMED_MAX + " names");
      }
      named.add(thing);
      towns.add(thing, Spellings.shown(thing));
    }
  }

  private static boolean isNamedThing(OsmThing thing) {
    return thing.tags().keySet().stream()
        .anyMatch(key -> PREMISES_KEYS.contains(key) || NATURE_KEYS.contains(key));
  }

  private boolean isNew(OsmThing thing) {
    int cell = thing.tag("waterway").isEmpty() ? CELL_E7 : 50 * CELL_E7;
    String key = Spellings.shown(thing) + "|" + thing.lonE7() / cell + "|" + thing.latE7() / cell;
    return seen.add(isPlace(thing) + key);
  }

  private static boolean isPlace(OsmThing thing) {
    return NATURE_KEYS.stream().anyMatch(key -> !thing.tag(key).isEmpty());
  }

  private void writeTo(IndexFile index) throws IOException {
    List<Street> all = new ArrayList<>(streets.streets(towns));
    List<AddressBook.Address> placed = addresses.place(all, towns);
    for (OsmThing thing : named) {
      writeNamed(index, thing);
    }
    for (Street street : all) {
      index.addStreet(street);
    }
    for (AddressBook.Address address : placed) {
      index.addAddress(all.get(address.street()), address);
    }
    if (locations != null) {
      for (Crossings.Crossing crossing : Crossings.of(streets.ways(), locations)) {
        index.addCrossing(all.get(crossing.first()), all.get(crossing.second()), crossing);
      }
    }
    for (PostBook.Post post : posts.posts()) {
      index.addPost(post, towns.townOf(post.lonE7(), post.latE7()));
    }
    for (OsmThing hydrant : hydrants) {
      index.addHydrant(hydrant, towns.townOf(hydrant.lonE7(), hydrant.latE7()));
    }
  }

  private void writeNamed(IndexFile index, OsmThing thing) throws IOException {
    boolean place = isPlace(thing);
    String shown = Spellings.shown(thing);
    String town = towns.townOf(thing.lonE7(), thing.latE7());
    var entry =
        new Entry(
            place ? PlaceKind.PLACE : PlaceKind.PREMISES,
            shown,
            shown,
            town.equals(shown) ? "" : town,
            -1,
            -1,
            place ? Importance.ofPlace(thing) : Importance.ofPremises(thing),
            Entry.Points.of(thing.lonE7(), thing.latE7()));
    index.addNamed(entry, Spellings.of(thing));
  }
}
