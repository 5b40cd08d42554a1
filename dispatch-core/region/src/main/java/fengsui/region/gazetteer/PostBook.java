package fengsui.region.gazetteer;

import fengsui.region.osm.OsmThing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers kilometre posts and learns which road each stands on. */
final class PostBook {

  /** Most kilometre posts of one extract. */
  static final int POSTS_MAX = 1_000_000;

  private static final Pattern DISTANCE =
      Pattern.compile("(?i)k?\\s*([0-9]{1,5})(?:[.+,]([0-9]{1,3}))?\\s*(?:km)?");

  private static final Pattern ROAD_NUMBER = Pattern.compile("[A-Za-z]{1,3}\\s*-?\\s*[0-9]{1,4}");

  private final List<Post> posts = new ArrayList<>();
  private final Map<Long, Post> byNode = new HashMap<>();

  /** One post; roads are the number and the names of the road, in the order they were learned. */
  record Post(int meters, int lonE7, int latE7, Set<String> roads) {}

  void add(OsmThing thing) {
    String text = thing.tag("distance");
    Matcher distance = DISTANCE.matcher((text.isEmpty() ? thing.tag("pk") : text).strip());
    if (!distance.matches()) {
      return;
    }
    int meters = Integer.parseInt(distance.group(1)) * 1000 + fraction(distance.group(2));
    var post = new Post(meters, thing.lonE7(), thing.latE7(), new LinkedHashSet<>());
    String ref = StreetBook.roadRef(thing);
    if (ROAD_NUMBER.matcher(ref).matches()) {
      post.roads.add(ref);
    }
    if (posts.size() == POSTS_MAX) {
      throw new IllegalArgumentException(
          "the extract has more than " + POSTS_MAX + " kilometre posts");
    }
    posts.add(post);
    byNode.put(thing.id(), post);
  }

  private static int fraction(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00").substring(0, 3));
  }

  /** A road passes its nodes; posts among them learn its number and names. */
  void learn(OsmThing road) {
    if (byNode.isEmpty()) {
      return;
    }
    for (int i = 0; i < road.nodes().size(); i++) {
      Post post = byNode.get(road.nodes().id(i));
      if (post != null) {
        String ref = StreetBook.roadRef(road);
        if (!ref.isEmpty()) {
          post.roads.add(ref);
        }
        post.roads.addAll(Spellings.of(road));
      }
    }
  }

  /** Posts whose road is known. */
  List<Post> posts() {
    return posts.stream().filter(p -> !p.roads.isEmpty()).toList();
  }
}
