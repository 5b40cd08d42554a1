package fengsui.region.gazetteer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Knows the settlements by name and takes one off the beginning or the end of an address. */
final class TownNames {

  /** Places below this importance do not stand before addresses. */
  static final int IMPORTANCE_LEAST = 300;

  /** Most names that are kept; a region has a few hundred. */
  private static final int NAMES_MAX = 50_000;

  private static final String SUFFIXES = "市县区镇乡";

  private final Map<String, List<String>> townsByName = new HashMap<>();

  /** An address without its settlement, and what its streets must have as their town. */
  record Rest(QueryText text, Query inTown) {}

  TownNames(IndexView index) throws IOException {
    index.eachTerm(
        Fields.TOWN_NAME,
        (name, entry) -> add(name, NameText.joined(NameText.normal(entry.name()))));
  }

  /**
   * How people write a settlement: its names with and without 市, 县 and so on, in characters and
   * pinyin.
   */
  static Set<String> forms(List<String> spellings) {
    var forms = new LinkedHashSet<String>();
    for (String spelling : spellings) {
      String name = NameText.joined(NameText.normal(spelling));
      boolean suffixed = name.length() > 2 && SUFFIXES.indexOf(name.charAt(name.length() - 1)) >= 0;
      String base = suffixed ? name.substring(0, name.length() - 1) : name;
      addForms(base, forms);
      if (NameText.hasHan(base)) {
        SUFFIXES.chars().forEach(suffix -> addForms(base + (char) suffix, forms));
      }
    }
    return forms;
  }

  private static void addForms(String name, Set<String> forms) {
    if (!name.isEmpty()) {
      forms.add(name);
      Pinyin.variants(name).forEach(row -> forms.add(String.join("", row)));
    }
  }

  private void add(String name, String town) {
    if (townsByName.size() < NAMES_MAX) {
      List<String> towns = townsByName.computeIfAbsent(name, n -> new ArrayList<>());
      if (!towns.contains(town)) {
        towns.add(town);
      }
    }
  }

  /** All ways to read a settlement off the text; empty if there is none or nothing else is left. */
  List<Rest> split(QueryText text) {
    var rests = new ArrayList<Rest>();
    List<String> words = text.words();
    if (words.size() > 1) {
      take(words.getFirst(), String.join(" ", words.subList(1, words.size())), rests);
      take(words.getLast(), String.join(" ", words.subList(0, words.size() - 1)), rests);
    }
    if (text.hasHan()) {
      String normal = text.normal();
      for (int end = normal.length() - 1; end >= 2; end--) {
        if (normal.charAt(end) != ' ' && normal.charAt(end - 1) != ' ') {
          take(normal.substring(0, end), normal.substring(end), rests);
        }
      }
    }
    return rests;
  }

  private void take(String name, String rest, List<Rest> rests) {
    List<String> towns = townsByName.get(name);
    if (towns == null || rest.isBlank()) {
      return;
    }
    var any = new BooleanQuery.Builder();
    towns.stream()
        .limit(8)
        .forEach(t -> any.add(IndexView.term(Fields.TOWN, t), BooleanClause.Occur.SHOULD));
    rests.add(new Rest(QueryText.of(rest), any.build()));
  }
}
