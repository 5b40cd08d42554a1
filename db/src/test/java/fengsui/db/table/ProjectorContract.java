package fengsui.db.table;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.RandomShift;
import fengsui.db.Story;
import fengsui.db.archive.EventArchive;
import fengsui.db.archive.JdbcArchive;
import fengsui.db.history.History;
import fengsui.db.history.IncidentRecord;
import fengsui.db.history.IncidentRecord.PastAssignment;
import fengsui.db.history.IncidentRecord.PastCall;
import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.state.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables hold after projection, held against the State that the same records lead to. */
abstract class ProjectorContract {
  private final Story story = new Story();
  private Database database;
  private EventArchive archive;
  private Projector projector;
  private History history;

  abstract Database open();

  @BeforeEach
  void openDatabase() {
    database = open();
    archive = new JdbcArchive(database);
    projector = new Projector(database, archive);
    history = new History(database, History.Current.AS_IT_IS);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private IncidentRecord record(IncidentId id) {
    return history.record(id).orElseThrow();
  }

  private void assertTablesEqual(State state) {
    for (var expected : state.incidents()) {
      var whole = record(expected.id());
      var found = whole.incident();
      assertThat(found.kind()).isEqualTo(expected.kind());
      assertThat(found.level()).isEqualTo(expected.level().value());
      assertThat(found.point()).isEqualTo(expected.location().point());
      assertThat(found.area()).isEqualTo(expected.area());
      assertThat(found.description()).isEqualTo(expected.situation().description());
      assertThat(found.trapped()).isEqualTo(expected.situation().trapped());
      assertThat(found.milestones()).isEqualTo(expected.milestones());
      assertThat(found.duplicateOf()).isEqualTo(expected.duplicateOf());
      assertThat(found.outcome()).isEqualTo(expected.outcome());
      assertThat(whole.notes()).hasSize(expected.notes());
      if (expected.duplicateOf() == null) {
        assertThat(whole.calls())
            .extracting(PastCall::id)
            .containsExactlyInAnyOrderElementsOf(expected.calls());
      }
      assertThat(whole.assignments())
          .extracting(PastAssignment::id)
          .containsExactlyInAnyOrderElementsOf(expected.assignments());
      whole.assignments().forEach(a -> assertSame(a, state.assignment(a.id())));
    }
  }

  private static void assertSame(PastAssignment found, Assignment expected) {
    assertThat(found.unit()).isEqualTo(expected.unit());
    assertThat(found.status()).isEqualTo(expected.status());
    assertThat(found.times()).as(found.id().value()).isEqualTo(expected.times());
    assertThat(found.endReason()).isEqualTo(expected.endReason());
    assertThat(found.alertRounds()).isEqualTo(expected.alert().round());
    assertThat(found.etaSeconds()).isEqualTo(expected.etaSeconds());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void afterARandomShiftTheTablesSayWhatStateSays(long seed) {
    var shift = RandomShift.of(seed, 800);
    archive.append(shift.records());
    assertThat(archive.read(0, EventArchive.BATCH_RECORDS_MAX)).isEqualTo(shift.records());

    assertThat(projector.catchUp()).isEqualTo(shift.state().number());

    assertTablesEqual(shift.state());
  }

  @Test
  void theTablesSayWhatStateSays() {
    archive.append(story.records());

    assertThat(projector.catchUp()).isEqualTo(archive.lastNumber());

    assertTablesEqual(story.state());
    assertThat(record(story.fire()).assignments()).hasSize(2);
    assertThat(record(story.fire()).calls())
        .extracting(PastCall::id)
        .isEqualTo(story.state().incident(story.fire()).calls());
  }

  @Test
  void projectingInPiecesGivesTheSame() {
    for (var record : story.records()) {
      archive.append(List.of(record));
      projector.catchUp();
    }

    assertTablesEqual(story.state());
    assertThat(projector.number()).isEqualTo(story.state().number());
  }

  @Test
  void tablesThatAMigrationEmptiedAreWrittenAnew() {
    archive.append(story.records());
    projector.catchUp();
    var before = record(story.fire());

    empty("incident", "call", "assignment", "note", "unit_status", "area", "station", "unit");
    empty("projection");
    projector.catchUp();

    assertThat(record(story.fire())).isEqualTo(before);
    assertTablesEqual(story.state());
  }

  private void empty(String... tables) {
    database.write(
        c -> {
          try (var statement = c.createStatement()) {
            for (var table : tables) {
              statement.executeUpdate("DELETE FROM " + table);
            }
          }
          return true;
        });
  }

  @Test
  void theLoopGoesOnAfterAnErrorThatNobodyExpected() {
    archive.append(story.records());
    var broken = new AtomicBoolean(true);
    var odd = new Projector(database, failingWhile(broken));
    try (var loop = ProjectorLoop.start(odd)) {
      loop.wake();
      Awaitility.await().atMost(5, TimeUnit.SECONDS).until(loop::isFailing);
      broken.set(false);
      loop.wake();
      Awaitility.await()
          .atMost(5, TimeUnit.SECONDS)
          .until(() -> loop.number() == story.state().number());
      assertThat(loop.isFailing()).isFalse();
    }
  }

  private EventArchive failingWhile(AtomicBoolean broken) {
    return new EventArchive() {
      @Override
      public void append(List<Recorded> records) {
        archive.append(records);
      }

      @Override
      public List<Recorded> read(long after, int limit) {
        if (broken.get()) {
          throw new IllegalStateException("a record that nobody understands");
        }
        return archive.read(after, limit);
      }

      @Override
      public long lastNumber() {
        return archive.lastNumber();
      }

      @Override
      public void sync() {
        archive.sync();
      }
    };
  }

  @Test
  void theLoopProjectsWhenItIsWoken() {
    try (var loop = ProjectorLoop.start(projector)) {
      archive.append(story.records());
      loop.wake();
      Awaitility.await()
          .atMost(5, TimeUnit.SECONDS)
          .until(() -> loop.number() == story.state().number());
      assertThat(loop.isFailing()).isFalse();
    }
  }

  @Test
  void whoeverWaitsFindsWhatWasJustArchivedInTheTables() throws InterruptedException {
    try (var loop = ProjectorLoop.start(projector)) {
      archive.append(story.records());
      loop.wake();
      assertThat(loop.await(story.state().number(), Duration.ofSeconds(10))).isTrue();
      assertTablesEqual(story.state());
      assertThat(loop.await(story.state().number() + 1, Duration.ofMillis(20))).isFalse();
    }
  }

  @Test
  void nobodyWaitsForTablesThatCannotBeWritten() throws InterruptedException {
    archive.append(story.records());
    try (var loop =
        ProjectorLoop.start(new Projector(database, failingWhile(new AtomicBoolean(true))))) {
      loop.wake();
      Awaitility.await().atMost(5, TimeUnit.SECONDS).until(loop::isFailing);
      long sinceNanos = System.nanoTime();
      assertThat(loop.await(story.state().number(), Duration.ofMinutes(1))).isFalse();
      assertThat(System.nanoTime() - sinceNanos).isLessThan(Duration.ofSeconds(10).toNanos());
    }
  }
}
