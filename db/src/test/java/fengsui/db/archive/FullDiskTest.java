package fengsui.db.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.Records;
import fengsui.domain.incident.IncidentEvent.NoteAdded;
import fengsui.domain.incident.IncidentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path folder;

  private static void pagesMax(Database database, int pages) {
    database.write(
        c -> {
          try (var statement = c.createStatement()) {
            return statement.execute("PRAGMA max_page_count = " + pages);
          }
        });
  }

  @Test
  void aFullDiskKeepsNothingOfTheBatchAndEndsWhenThereIsRoomAgain() {
    var records = new Records();
    for (int i = 0; i < 2_000; i++) {
      records.then(new NoteAdded(new IncidentId("119-20261122-0001"), "x".repeat(500)));
    }
    var all = records.all();
    try (var database = Database.sqlite(folder.resolve("full.db"))) {
      var archive = new JdbcArchive(database);
      archive.append(all.subList(0, 10));
      pagesMax(database, 1);

      assertThatThrownBy(() -> archive.append(all))
          .isInstanceOfSatisfying(
              ArchiveUnavailable.class, e -> assertThat(e.isDiskFull()).isTrue());
      assertThat(archive.lastNumber()).isEqualTo(10);

      pagesMax(database, 1_000_000);
      archive.append(all);
      assertThat(archive.lastNumber()).isEqualTo(2_000);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    var file = Files.writeString(folder.resolve("archive.db"), "not a database ".repeat(100));
    assertThatThrownBy(() -> Database.sqlite(file))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("archive.db");
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    var file = folder.resolve("own.db");
    Database.sqlite(file).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
