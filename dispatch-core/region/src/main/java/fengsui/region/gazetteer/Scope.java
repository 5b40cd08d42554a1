package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where and how hard one search looks.
 *
 * @param near the point that distances count from; null for none
 * @param inTown what entries must fulfil to lie in the settlement that was named; null for any
 * @param misspelt true to look for typing errors too, which costs a few milliseconds
 */
record Scope(IndexView index, @Nullable LonLat near, @Nullable Query inTown, boolean misspelt) {

  Scope in(Query town) {
    return new Scope(index, near, town, misspelt);
  }

  Scope withMisspelt() {
    return new Scope(index, near, inTown, true);
  }
}
