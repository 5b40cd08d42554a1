package fengsui.region.gazetteer;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Queries that a term must fit as a pattern; built state by state, never parsed from text. */
final class TermPatterns {

  /** Shorter texts are not searched for typing errors: nearly everything would fit. */
  static final int FUZZY_CHARS_LEAST = 4;

  /** Longer texts are not searched by pattern: at that length other matches answer. */
  private static final int PATTERN_CHARS_MAX = 24;

  /** Longer texts are not abbreviations. */
  private static final int ABBREVIATION_CHARS_MAX = 16;

  private TermPatterns() {}

  /**
   * Terms of units that the letters abbreviate: each letter continues its unit or begins the next,
   * so "bjl", "beijl" and "bjlu" all fit "bei jing lu". The last unit may be unfinished.
   */
  static Query abbreviated(String field, String letters) {
    int[] chars = letters.codePoints().toArray();
    if (chars.length == 0 || chars.length > ABBREVIATION_CHARS_MAX) {
      return new MatchNoDocsQuery();
    }
    var automaton = new Automaton.Builder();
    int state = automaton.createState();
    for (int i = 0; i < chars.length; i++) {
      int next = automaton.createState();
      automaton.addTransition(state, next, chars[i]);
      if (i > 0) {
        int skip = automaton.createState();
        int begin = automaton.createState();
        automaton.addTransition(state, skip, ' ' + 1, Character.MAX_CODE_POINT);
        automaton.addTransition(skip, skip, ' ' + 1, Character.MAX_CODE_POINT);
        automaton.addTransition(state, begin, ' ');
        automaton.addTransition(skip, begin, ' ');
        automaton.addTransition(begin, next, chars[i]);
      }
      state = next;
    }
    automaton.setAccept(state, true);
    automaton.addTransition(state, state, 0, Character.MAX_CODE_POINT);
    return new AutomatonQuery(new Term(field, letters), automaton.finish());
  }

  /** Terms that begin with the letters or with a text one typing error away from them. */
  static Query oneEdit(String field, String letters) {
    if (letters.length() < FUZZY_CHARS_LEAST || letters.length() > PATTERN_CHARS_MAX) {
      return new MatchNoDocsQuery();
    }
    int first = Character.charCount(letters.codePointAt(0));
    Automaton near =
        new LevenshteinAutomata(letters.substring(first), true)
            .toAutomaton(1, letters.substring(0, first));
    Automaton open = Operations.concatenate(List.of(near, Automata.makeAnyString()));
    return new AutomatonQuery(new Term(field, letters), open);
  }
}
