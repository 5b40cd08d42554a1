package fengsui.region.gazetteer;

import fengsui.domain.geo.LonLat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Reads the open index. Safe for any number of threads. */
final class IndexView {

  private static final Sort BY_IMPORTANCE =
      new Sort(new SortField(Fields.IMPORTANCE, SortField.Type.LONG, true), SortField.FIELD_DOC);

  private final IndexSearcher searcher;

  IndexView(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /**
   * The {@code count} most important documents of a query and, given a point, the {@code count}
   * nearest too, without repeats and in no promised order.
   */
  List<Found> top(Query query, Match match, @Nullable LonLat near, int count) throws IOException {
    var found = new ArrayList<Found>();
    var seen = new HashSet<Integer>();
    collect(searcher.search(query, count, BY_IMPORTANCE).scoreDocs, match, near, seen, found);
    if (near != null && found.size() == count) {
      var byDistance =
          new Sort(
              LatLonDocValuesField.newDistanceSort(Fields.POINTS, near.lat(), near.lon()),
              SortField.FIELD_DOC);
      collect(searcher.search(query, count, byDistance).scoreDocs, match, near, seen, found);
    }
    return found;
  }

  private void collect(
      ScoreDoc[] hits, Match match, @Nullable LonLat near, Set<Integer> seen, List<Found> found)
      throws IOException {
    for (ScoreDoc hit : hits) {
      if (seen.add(hit.doc)) {
        found.add(found(hit.doc, match, near));
      }
    }
  }

  private Found found(int document, Match match, @Nullable LonLat near) throws IOException {
    Entry entry = entry(document);
    LonLat point = near == null ? entry.points().middle() : entry.points().nearestTo(near);
    Double meters = near == null ? null : point.metersTo(near);
    return new Found(document, entry, entry.label(), point, false, match, 1, meters);
  }

  /** The entry of one kind whose nearest point is nearest, if within {@code metersMax}. */
  @Nullable Found nearest(PlaceKind kind, LonLat point, double metersMax) throws IOException {
    ScoreDoc[] hits =
        LatLonPoint.nearest(searcher, Fields.nearField(kind), point.lat(), point.lon(), 1)
            .scoreDocs;
    if (hits.length == 0) {
      return null;
    }
    Found found = found(hits[0].doc, Match.NEAR, point);
    return found.point().metersTo(point) <= metersMax ? found : null;
  }

  /** All values of a keyword field with the entries that carry them. */
  void eachTerm(String field, TermReceiver receiver) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      var terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      var walk = terms.iterator();
      for (var term = walk.next(); term != null; term = walk.next()) {
        String text = term.utf8ToString();
        var postings = walk.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          receiver.term(text, entry(leaf.docBase + doc));
        }
      }
    }
  }

  /** Takes one value of a keyword field. */
  interface TermReceiver {
    void term(String text, Entry entry);
  }

  static Query both(Query first, @Nullable Query second) {
    if (second == null) {
      return first;
    }
    return new BooleanQuery.Builder()
        .add(first, BooleanClause.Occur.FILTER)
        .add(second, BooleanClause.Occur.FILTER)
        .build();
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private Entry entry(int document) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues entries = leaf.reader().getBinaryDocValues(Fields.ENTRY);
    if (!entries.advanceExact(document - leaf.docBase)) {
      throw new IOException("the gazetteer is damaged: document " + document + " has no entry");
    }
    return Entry.decode(entries.binaryValue());
  }
}
