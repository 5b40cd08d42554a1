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
 * initials, typing errors) happen only when the better ones did not fill the answer.
 */
final class NameSearch {

  /** Documents fetched by each order (importance, nearness) for one kind of match. */
  private static final int FETCH = 40;

  /** Most words of one text; further words are not searched. */
  private static final int WORDS_MAX = 8;

  private final IndexView index;
  private final @Nullable LonLat near;
  private final @Nullable Query filter;
  private final int limit;
  private final List<Found> found = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private NameSearch(IndexView index, @Nullable LonLat near, @Nullable Query filter, int limit) {
    this.index = index;
    this.near = near;
    this.filter = filter;
    this.limit = limit;
  }

  /** At most {@code limit} entries, best first. */
  static List<Found> find(
      IndexView index, QueryText text, @Nullable LonLat near, @Nullable Query filter, int limit)
      throws IOException {
    var search = new NameSearch(index, near, filter, limit);
    if (!text.isEmpty()) {
      search.written(text);
      search.spoken(text);
      search.misspelt(text);
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
    for (String letters : text.spoken()) {
      if (text.hasHan()) {
        collect(Match.INITIALS, prefix(Fields.NAME, letters));
        collect(Match.INITIALS, prefix(Fields.TAIL, letters));
      }
      if (!text.hasHan() || text.isMixed()) {
        collect(Match.INITIALS, IndexView.term(Fields.INITIALS, letters));
        collect(Match.INITIALS, TermPatterns.abbreviated(Fields.UNITS, letters));
      }
    }
  }

  private void misspelt(QueryText text) throws IOException {
    for (String letters : text.spoken()) {
      if (letters.length() >= TermPatterns.FUZZY_CHARS_LEAST) {
        collect(Match.FUZZY, TermPatterns.oneEdit(Fields.NAME, letters));
        collect(Match.FUZZY, TermPatterns.oneEdit(Fields.TAIL, letters));
      }
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
        .forEach(
            word ->
                all.add(
                    new BooleanQuery.Builder()
                        .add(prefix(Fields.NAME, word), BooleanClause.Occur.SHOULD)
                        .add(prefix(Fields.TAIL, word), BooleanClause.Occur.SHOULD)
                        .build(),
                    BooleanClause.Occur.FILTER));
    return all.build();
  }
}
