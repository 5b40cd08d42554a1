package fengsui.region.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/**
 * Adds the terms that a name is found by.
 *
 * <p>All matching is done on whole terms and their beginnings, so a later part of a name is a term
 * of its own. That costs some index size and makes every search a walk in a sorted dictionary.
 */
final class NameTerms {

  /** Most later parts of one name that are searchable. */
  static final int TAILS_MAX = 12;

  /** Longest term; the rest of a longer name is not searchable. */
  static final int TERM_CHARS_MAX = 64;

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> tails = new LinkedHashSet<>();
  private final Set<String> units = new LinkedHashSet<>();
  private final Set<String> initials = new LinkedHashSet<>();

  /** Adds the terms of all spellings of one thing to its document. */
  static void add(Document document, Iterable<String> spellings) {
    var terms = new NameTerms();
    for (String spelling : spellings) {
      String normal = NameText.normal(spelling);
      if (!normal.isEmpty()) {
        terms.addWritten(Pinyin.units(normal));
        Pinyin.variants(normal).forEach(terms::addSpoken);
      }
    }
    terms.addTo(document);
  }

  private void addWritten(List<String> row) {
    names.add(term("", row));
    for (int i = 0; i < row.size() && i <= TAILS_MAX; i++) {
      tails.add(term("", row.subList(i, row.size())));
    }
  }

  private void addSpoken(List<String> row) {
    addWritten(row);
    var letters = new StringBuilder();
    for (int i = 0; i < row.size() && i <= TAILS_MAX; i++) {
      units.add(term(" ", row.subList(i, row.size())));
    }
    for (String unit : row) {
      letters.appendCodePoint(unit.codePointAt(0));
    }
    initials.add(term("", List.of(letters.toString())));
  }

  private static String term(String separator, List<String> row) {
    String term = String.join(separator, row);
    return term.length() <= TERM_CHARS_MAX ? term : term.substring(0, TERM_CHARS_MAX);
  }

  private void addTo(Document document) {
    names.forEach(t -> document.add(new StringField(Fields.NAME, t, Field.Store.NO)));
    tails.forEach(t -> document.add(new StringField(Fields.TAIL, t, Field.Store.NO)));
    units.forEach(t -> document.add(new StringField(Fields.UNITS, t, Field.Store.NO)));
    initials.forEach(t -> document.add(new StringField(Fields.INITIALS, t, Field.Store.NO)));
  }
}
