package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds a house number on the streets that fit the text before (or, Latin style, after) it. */
final class AddressSearch {

  /** Streets that one text may stand for. */
  private static final int STREETS_MAX = 6;

  /** House numbers of one street that are read for an estimate. */
  private static final int NUMBERS_MAX = 2_000;

  /** Numbers that begin like the typed one, shown after it. */
  private static final int LONGER_NUMBERS = 4;

  /** An estimate is made only between or beside numbers that are at most this far off. */
  private static final int ORDER_GAP_MAX = 60;

  private static final Pattern NUMBER_LAST =
      Pattern.compile(
          "(.*[^0-9\\s].*?|.*[^0-9\\s])\\s*?(?:no\\.?|#)?\\s*([0-9]{1,5}(?:[-/][0-9]{1,4})?[a-z]?)\\s*(?:号.*|hao)?");

  private static final Pattern NUMBER_FIRST =
      Pattern.compile("([0-9]{1,5}(?:[-/][0-9]{1,4})?[a-z]?)[\\s,]+(\\D+)");

  private static final Query STREETS = IndexView.term(Fields.KIND, PlaceKind.STREET.name());

  private final Scope scope;
  private final IndexView index;
  private final @Nullable LonLat near;

  /** A street's text and the house number asked for on it. */
  record Asked(QueryText street, String number) {}

  AddressSearch(Scope scope) {
    this.scope = scope;
    this.index = scope.index();
    this.near = scope.near();
  }

  /** Reads a house number out of lower-case text; null if there is none. */
  static @Nullable Asked asked(String text) {
    String digits = NameText.withDigits(text);
    Matcher last = NUMBER_LAST.matcher(digits);
    if (last.matches()) {
      return asked(last.group(1), last.group(2));
    }
    Matcher first = NUMBER_FIRST.matcher(digits);
    return first.matches() ? asked(first.group(2), first.group(1)) : null;
  }

  private static @Nullable Asked asked(String street, String number) {
    QueryText text = QueryText.of(street);
    return text.isEmpty() ? null : new Asked(text, NameText.houseNumber(number));
  }

  List<Found> find(Asked asked) throws IOException {
    var found = new ArrayList<Found>();
    for (Found street : NameSearch.find(scope, asked.street(), STREETS, STREETS_MAX)) {
      onStreet(street, asked.number(), found);
    }
    if (found.stream().anyMatch(AddressSearch::isNumber)) {
      found.removeIf(f -> !isNumber(f));
    }
    return found;
  }

  /** False for a street that stands in for a number that it has not. */
  private static boolean isNumber(Found found) {
    return found.approximate() || found.entry().kind() == PlaceKind.ADDRESS;
  }

  private void onStreet(Found street, String number, List<Found> found) throws IOException {
    Query onIt =
        IndexView.both(
            IndexView.term(Fields.STREET, Integer.toString(street.entry().street())),
            IndexView.term(Fields.KIND, PlaceKind.ADDRESS.name()));
    List<Found> exact =
        index.top(
            IndexView.both(onIt, IndexView.term(Fields.NUMBER, number)), street.match(), near, 1);
    if (exact.isEmpty()) {
      Found estimate = estimate(street, number, onIt);
      found.add(estimate == null ? street : estimate);
    } else {
      found.add(exact.getFirst().withTier(0));
    }
    Query longer = new PrefixQuery(new Term(Fields.NUMBER, number));
    index.top(IndexView.both(onIt, longer), street.match(), near, LONGER_NUMBERS + 1).stream()
        .filter(f -> exact.isEmpty() || f.document() != exact.getFirst().document())
        .limit(LONGER_NUMBERS)
        .forEach(f -> found.add(f.withTier(2)));
  }

  /** A point between the nearest numbers of the same side (odd or even); null if none is near. */
  private @Nullable Found estimate(Found street, String number, Query onIt) throws IOException {
    int order = AddressBook.orderOf(number);
    Found below = null;
    Found above = null;
    for (Found house : sorted(index.top(onIt, street.match(), null, NUMBERS_MAX))) {
      int other = house.entry().order();
      if (other < 0 || (other - order) % 2 != 0 || Math.abs(other - order) > ORDER_GAP_MAX) {
        continue;
      }
      if (other <= order) {
        below = house;
      } else if (above == null) {
        above = house;
      }
    }
    if (order < 0 || (below == null && above == null)) {
      return null;
    }
    LonLat point = Estimates.between(below, above, order);
    return new Found(
        street.document(),
        street.entry(),
        Labels.address(street.entry().name(), number),
        point,
        true,
        street.match(),
        0,
        near == null ? null : point.metersTo(near));
  }

  private static List<Found> sorted(List<Found> houses) {
    var sorted = new ArrayList<>(houses);
    sorted.sort(
        Comparator.comparingInt((Found f) -> f.entry().order()).thenComparingInt(Found::document));
    return sorted;
  }
}
