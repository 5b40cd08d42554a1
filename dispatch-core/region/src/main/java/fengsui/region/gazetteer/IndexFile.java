package fengsui.region.gazetteer;

import fengsui.region.osm.OsmThing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The Lucene index while it is written: one document for each thing that can be found. */
final class IndexFile implements AutoCloseable {

  private static final double WRITE_MEMORY_MIB = 64;

  private final Directory directory;
  private final IndexWriter writer;

  IndexFile(Path dir) throws IOException {
    directory = FSDirectory.open(dir);
    var config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setRAMBufferSizeMB(WRITE_MEMORY_MIB);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    writer = new IndexWriter(directory, config);
  }

  void addNamed(Entry entry, List<String> spellings) throws IOException {
    Document document = document(entry);
    NameTerms.add(document, spellings);
    if (entry.kind() == PlaceKind.PLACE && entry.importance() >= TownNames.IMPORTANCE_LEAST) {
      for (String name : TownNames.forms(spellings)) {
        document.add(keyword(Fields.TOWN_NAME, name));
      }
    }
    writer.addDocument(document);
  }

  void addStreet(Street street) throws IOException {
    var entry =
        new Entry(
            PlaceKind.STREET,
            street.name(),
            street.name(),
            street.town(),
            street.id(),
            -1,
            Importance.ofStreet(street.points().size()),
            street.points());
    Document document = document(entry);
    NameTerms.add(document, street.spellings());
    document.add(keyword(Fields.STREET, Integer.toString(street.id())));
    writer.addDocument(document);
  }

  void addAddress(Street street, AddressBook.Address address) throws IOException {
    var entry =
        new Entry(
            PlaceKind.ADDRESS,
            Labels.address(street.name(), address.number()),
            street.name(),
            street.town(),
            street.id(),
            address.order(),
            Importance.ADDRESS,
            Entry.Points.of(address.lonE7(), address.latE7()));
    Document document = document(entry);
    document.add(keyword(Fields.STREET, Integer.toString(street.id())));
    document.add(keyword(Fields.NUMBER, address.number()));
    writer.addDocument(document);
  }

  void addCrossing(Street first, Street second, Crossings.Crossing at) throws IOException {
    String label = Labels.crossing(first.name(), second.name());
    var entry =
        new Entry(
            PlaceKind.CROSSING,
            label,
            label,
            first.town(),
            -1,
            -1,
            Importance.CROSSING,
            Entry.Points.of(at.lonE7(), at.latE7()));
    Document document = document(entry);
    document.add(keyword(Fields.STREET, Integer.toString(first.id())));
    document.add(keyword(Fields.STREET, Integer.toString(second.id())));
    writer.addDocument(document);
  }

  void addPost(PostBook.Post post, String town) throws IOException {
    String road = post.roads().iterator().next();
    var entry =
        new Entry(
            PlaceKind.KILOMETRE_POST,
            Labels.post(road, post.meters()),
            road,
            town,
            -1,
            post.meters(),
            Importance.POST,
            Entry.Points.of(post.lonE7(), post.latE7()));
    Document document = document(entry);
    for (String name : post.roads()) {
      document.add(keyword(Fields.ROAD, NameText.joined(NameText.normal(name))));
    }
    writer.addDocument(document);
  }

  void addHydrant(OsmThing hydrant, String town) throws IOException {
    String ref = Spellings.cut(hydrant.tag("ref"));
    if (ref.isEmpty()) {
      return;
    }
    var entry =
        new Entry(
            PlaceKind.HYDRANT,
            Labels.hydrant(ref),
            ref,
            town,
            -1,
            -1,
            Importance.HYDRANT,
            Entry.Points.of(hydrant.lonE7(), hydrant.latE7()));
    Document document = document(entry);
    NameTerms.add(document, List.of(ref, Labels.hydrant(ref)));
    writer.addDocument(document);
  }

  private static Document document(Entry entry) {
    var document = new Document();
    document.add(new BinaryDocValuesField(Fields.ENTRY, entry.encode()));
    document.add(new NumericDocValuesField(Fields.IMPORTANCE, entry.importance()));
    document.add(keyword(Fields.KIND, entry.kind().name()));
    document.add(keyword(Fields.TOWN, NameText.joined(NameText.normal(entry.town()))));
    for (int i = 0; i < entry.points().size(); i++) {
      var at = entry.points().at(i);
      document.add(new LatLonDocValuesField(Fields.POINTS, at.lat(), at.lon()));
      document.add(new LatLonPoint(Fields.nearField(entry.kind()), at.lat(), at.lon()));
    }
    return document;
  }

  private static StringField keyword(String field, String value) {
    return new StringField(field, value, Field.Store.NO);
  }

  /** Merges all into one segment and makes the index durable. */
  void finish() throws IOException {
    writer.forceMerge(1);
    writer.setLiveCommitData(Map.of(Fields.VERSION_KEY, Fields.VERSION).entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.close();
    }
  }
}
