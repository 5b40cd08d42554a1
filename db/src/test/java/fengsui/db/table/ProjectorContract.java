package fengsui.db.table;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.Story;
import fengsui.db.archive.EventArchive;
import fengsui.db.archive.JdbcArchive;
import fengsui.db.history.History;
import fengsui.db.history.IncidentRecord;
import fengsui.db.history.IncidentRecord.PastAssignment;
import fengsui.domain.incident.IncidentId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    history = new History(database);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private IncidentRecord record(IncidentId id) {
    return history.record(id).orElseThrow();
  }

  private void assertTablesEqualState() {
    for (var id : List.of(story.fire(), story.duplicate(), story.open())) {
      var expected = story.state().incident(id);
      var found = record(id).incident();
      assertThat(found.kind()).isEqualTo(expected.kind());
      assertThat(found.level()).isEqualTo(expected.level().value());
      assertThat(found.point()).isEqualTo(expected.location().point());
      assertThat(found.area()).isEqualTo(expected.area());
      assertThat(found.description()).isEqualTo(expected.situation().description());
      assertThat(found.trapped()).isEqualTo(expected.situation().trapped());
      assertThat(found.milestones()).isEqualTo(expected.milestones());
      assertThat(found.duplicateOf()).isEqualTo(expected.duplicateOf());
      assertThat(found.outcome()).isEqualTo(expected.outcome());
      assertThat(record(id).notes()).hasSize(expected.notes());
      for (PastAssignment assignment : record(id).assignments()) {
        var known = story.state().assignment(assignment.id());
        assertThat(assignment.status()).isEqualTo(known.status());
        assertThat(assignment.times()).isEqualTo(known.times());
        assertThat(assignment.endReason()).isEqualTo(known.endReason());
        assertThat(assignment.acknowledgedBy()).isEqualTo(known.alert().acknowledgedBy());
        assertThat(assignment.etaSeconds()).isEqualTo(known.etaSeconds());
      }
    }
  }

  @Test
  void theTablesSayWhatStateSays() {
    archive.append(story.records());

    assertThat(projector.catchUp()).isEqualTo(archive.lastNumber());

    assertTablesEqualState();
    assertThat(record(story.fire()).assignments()).hasSize(2);
    assertThat(record(story.fire()).calls())
        .extracting(IncidentRecord.PastCall::id)
        .isEqualTo(story.state().incident(story.fire()).calls());
  }

  @Test
  void projectingInPiecesGivesTheSame() {
    for (var record : story.records()) {
      archive.append(List.of(record));
      projector.catchUp();
    }

    assertTablesEqualState();
    assertThat(projector.number()).isEqualTo(story.state().number());
  }

  @Test
  void rebuiltTablesHoldTheSameAsBefore() {
    archive.append(story.records());
    projector.catchUp();
    var before = record(story.fire());

    projector.rebuild();

    assertThat(record(story.fire())).isEqualTo(before);
    assertTablesEqualState();
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
}
