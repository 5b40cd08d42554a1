package fengsui.region.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Finds where two streets meet: "A × B", "A与B路口", "A路 B路", "A路B路". */
final class CrossingSearch {

  /** Streets that one half may stand for. */
  private static final int STREETS_MAX = 8;

  /** Ways to cut a text in two that are tried. */
  private static final int CUTS_MAX = 3;

  private static final int CROSSINGS_MAX = 10;

  private static final Pattern JUNCTION_WORDS =
      Pattern.compile("(?:的?(?:交叉路口|十字路口|丁字路口|交叉口|交汇处|交界处|交叉|(?<=路)路?口))+$");

  private static final Pattern SIGNS =
      Pattern.compile("\\s*[×✕*/&+@|]\\s*|\\s+(?:x|and|und|e|at)\\s+");

  private static final Pattern WORDS = Pattern.compile("[与和跟]");

  private static final String STREET_ENDS = "路街道巷线";

  private static final Query STREETS = IndexView.term(Fields.KIND, PlaceKind.STREET.name());

  private final Scope scope;

  /** Two halves of a text, and how surely the text was meant so: 0 with a sign, 2 without. */
  record Cut(QueryText first, QueryText second, int tier) {}

  CrossingSearch(Scope scope) {
    this.scope = scope;
  }

  /** The ways to read lower-case text as two streets, the likeliest first. */
  static List<Cut> cuts(String text) {
    String bare = JUNCTION_WORDS.matcher(text.strip()).replaceFirst("");
    var cuts = new ArrayList<Cut>();
    split(SIGNS.split(bare, 3), 0, cuts);
    split(WORDS.split(bare, 3), 0, cuts);
    if (cuts.isEmpty()) {
      String normal = NameText.normal(bare);
      for (int i = 1; i < normal.length() - 1; i++) {
        boolean atSpace = normal.charAt(i) == ' ';
        boolean afterStreet =
            STREET_ENDS.indexOf(normal.charAt(i - 1)) >= 0 && normal.charAt(i) != ' ';
        if (atSpace || (afterStreet && i >= 2)) {
          split(new String[] {normal.substring(0, i), normal.substring(i)}, 2, cuts);
        }
      }
    }
    return cuts.subList(0, Math.min(CUTS_MAX, cuts.size()));
  }

  private static void split(String[] halves, int tier, List<Cut> cuts) {
    if (halves.length == 2) {
      var cut = new Cut(street(halves[0]), street(halves[1]), tier);
      if (!cut.first.isEmpty() && !cut.second.isEmpty()) {
        cuts.add(cut);
      }
    }
  }

  private static QueryText street(String half) {
    return QueryText.of(JUNCTION_WORDS.matcher(half).replaceFirst(""));
  }

  List<Found> find(Cut cut) throws IOException {
    List<Found> first = NameSearch.find(scope, cut.first(), STREETS, STREETS_MAX);
    if (first.isEmpty()) {
      return List.of();
    }
    List<Found> second = NameSearch.find(scope, cut.second(), STREETS, STREETS_MAX);
    var found = new ArrayList<Found>();
    for (Found a : first) {
      for (Found b : second) {
        if (a.document() != b.document() && found.size() < CROSSINGS_MAX) {
          Match weaker = a.match().compareTo(b.match()) > 0 ? a.match() : b.match();
          for (Found crossing :
              scope.index().top(onBoth(a, b), weaker, scope.near(), CROSSINGS_MAX)) {
            found.add(crossing.withTier(cut.tier()));
          }
        }
      }
    }
    return found;
  }

  private static Query onBoth(Found a, Found b) {
    return new BooleanQuery.Builder()
        .add(IndexView.term(Fields.KIND, PlaceKind.CROSSING.name()), BooleanClause.Occur.FILTER)
        .add(street(a), BooleanClause.Occur.FILTER)
        .add(street(b), BooleanClause.Occur.FILTER)
        .build();
  }

  private static Query street(Found street) {
    return IndexView.term(Fields.STREET, Integer.toString(street.entry().street()));
  }
}
