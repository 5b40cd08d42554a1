package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by name, one kind of match after the other, best kind first.
 *
 * <p>Each kind is one walk in the sorted dictionary of terms, so the later and dearer walks (mixed
 * initials) happen only when the better ones did not fill the answer, and typing errors are looked
 * for only when nothing else was found.
 */
final class NameSearch {

  /** Documents fetched by each order (importance, nearness) for one kind of match. */
  private static final int FETCH = 40;

  /** Readings of a Chinese text that are searched for typing errors. */
  private static final int MISSPELT_READINGS_MAX = 2;

  /** Most words of one text; further words are not searched. */
  private static final int WORDS_MAX = 8;

  private final IndexView index;
  private final @Nullable LonLat near;
  private final @Nullable Query filter;
  private final int limit;
  private final boolean misspelt;
  private final List<Found> found = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private NameSearch(Scope scope, @Nullable Query also, int limit) {
    this.index = scope.index();
    this.near = scope.near();
    this.filter = also == null ? scope.inTown() : IndexView.both(also, scope.inTown());
    this.misspelt = scope.misspelt();
    this.limit = limit;
  }

  /**
   * At most {@code limit} entries, best first.
   *
   * @param also what the entries must fulfil besides the scope; null for nothing
   */
  static List<Found> find(Scope scope, QueryText text, @Nullable Query also, int limit)
      throws IOException {
    var search = new NameSearch(scope, also, limit);
    if (!text.isEmpty()) {
      search.written(text);
      search.spoken(text);
      if (search.misspelt && search.found.isEmpty()) {
        search.misspelt(text);
      }
    }
    return search.found.subList(0, Math.min(limit, search.found.size()));
  }

  private void written(QueryText text) throws IOException {
    collect(Match.EXACT, IndexView.term(Fields.NAME, text.joined()));
    collect(Match.PREFIX, prefix(Fields.NAME, text.joined()));
    collect(Match.PART, prefix(Fields.TAIL, text.joined()));
    if (text.words().size() > 1) {
      collect(Match.PART, allWords(text.words()));
    }
  }

  private void spoken(QueryText text) throws IOException {
    if (found.size() >= limit) {
      return;
    }
    for (String letters : text.spoken()) {
      if (text.hasHan()) {
        collect(Match.INITIALS, prefix(Fields.TAIL, letters));
      }
      if (!text.hasHan() || text.isMixed()) {
        collect(Match.INITIALS, IndexView.term(Fields.INITIALS, letters));
        collect(Match.INITIALS, TermPatterns.abbreviated(Fields.UNITS, letters));
      }
    }
  }

  private void misspelt(QueryText text) throws IOException {
    for (String letters : text.spoken().stream().limit(MISSPELT_READINGS_MAX).toList()) {
      collect(Match.FUZZY, TermPatterns.oneEdit(Fields.TAIL, letters));
    }
  }

  private void collect(Match match, Query query) throws IOException {
    if (found.size() >= limit) {
      return;
    }
    List<Found> step =
        new ArrayList<>(index.top(IndexView.both(query, filter), match, near, FETCH));
    step.sort(Found.BEST_FIRST);
    for (Found candidate : step) {
      if (seen.add(candidate.document())) {
        found.add(candidate);
      }
    }
  }

  private static Query prefix(String field, String value) {
    return new PrefixQuery(new Term(field, value));
  }

  private static Query allWords(List<String> words) {
    var all = new BooleanQuery.Builder();
    words.stream()
        .limit(WORDS_MAX)
        .forEach(word -> all.add(prefix(Fields.TAIL, word), BooleanClause.Occur.FILTER));
    return all.build();
  }
}
