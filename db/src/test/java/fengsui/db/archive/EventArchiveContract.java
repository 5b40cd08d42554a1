package fengsui.db.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.Records;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.incident.IncidentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive does. */
abstract class EventArchiveContract {
  private static final IncidentId INCIDENT = new IncidentId("119-20261122-0001");

  private Database database;
  private EventArchive archive;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    archive = new JdbcArchive(database);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private static List<Recorded> notes(int count) {
    var records = new Records();
    IntStream.range(0, count)
        .forEach(i -> records.then(new IncidentEvent.NoteAdded(INCIDENT, "第 " + i + " 条")));
    return records.all();
  }

  @Test
  void whatWasAppendedIsReadBackEqualAndInOrder() {
    var records =
        new Records()
            .then(new SystemEvent.ClockStepped(3_600_000), new SystemEvent.StateLevelRaised(1, 2))
            .then(new IncidentEvent.NoteAdded(INCIDENT, "二楼有人员被困"))
            .all();

    archive.append(records);

    assertThat(archive.read(0, 10)).isEqualTo(records);
    assertThat(archive.lastNumber()).isEqualTo(3);
    assertThat(archive.read(2, 10)).isEqualTo(records.subList(1, 2));
  }

  @Test
  void itTellsWhichKindsOfEventsItKnows() {
    var step = new SystemEvent.ClockStepped(1);
    var note = new IncidentEvent.NoteAdded(INCIDENT, "x");
    archive.append(new Records().then(step, note).all());

    assertThat(new JdbcArchive(database).knows(IncidentEvent.NoteAdded.class)).isTrue();
    assertThat(new JdbcArchive(database).knows(IncidentEvent.AlarmRaised.class)).isFalse();
  }

  @Test
  void anEmptyArchiveEndsAtZero() {
    assertThat(archive.lastNumber()).isZero();
    assertThat(archive.read(0, 10)).isEmpty();
  }

  @Test
  void aRepeatedBatchIsHarmless() {
    var records = notes(10);
    archive.append(records.subList(0, 6));
    archive.append(records.subList(0, 6));
    archive.append(records.subList(3, 10));

    assertThat(archive.read(0, 100)).isEqualTo(records);
  }

  @Test
  void aGapIsRefusedAndNothingOfTheBatchIsKept() {
    var records = notes(10);
    archive.append(records.subList(0, 3));

    var withGap = List.of(records.get(3), records.get(5));
    assertThatThrownBy(() -> archive.append(withGap))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ends at 4");
    assertThat(archive.lastNumber()).isEqualTo(3);
  }

  @Test
  void anotherRecordUnderAKnownNumberIsRefused() {
    archive.append(notes(3));
    var other = new Records().then(new SystemEvent.ClockStepped(5_000)).all();

    assertThatThrownBy(() -> archive.append(other)).hasMessageContaining("another history");
  }

  @Test
  void readingStopsAtTheLimit() {
    var records = notes(25);
    archive.append(records);

    assertThat(archive.read(5, 10)).isEqualTo(records.subList(5, 15));
    assertThatThrownBy(() -> archive.read(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void syncLeavesEverythingReadable() {
    archive.append(notes(50));
    archive.sync();
    assertThat(archive.lastNumber()).isEqualTo(50);
  }

  @Test
  void theArchiveTakesTwoThousandRecordsASecond() {
    var records = notes(20_000);
    long startNanos = System.nanoTime();
    for (int i = 0; i < records.size(); i += 500) {
      archive.append(records.subList(i, i + 500));
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    System.getLogger("fengsui.measure")
        .log(
            System.Logger.Level.INFO,
            "MEASURED {0} records/s in batches of 500, {1}",
            Math.round(records.size() / seconds),
            database.dialect());
    assertThat(records.size() / seconds).isGreaterThan(2_000);
  }
}
