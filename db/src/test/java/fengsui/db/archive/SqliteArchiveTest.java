package fengsui.db.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.Records;
import fengsui.domain.SystemEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest extends EventArchiveContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("archive.db"));
  }

  @Test
  void aReopenedFileHoldsWhatWasAppended() {
    var records = new Records().then(new SystemEvent.ClockStepped(1)).all();
    var file = folder.resolve("other.db");
    try (var first = Database.sqlite(file)) {
      new JdbcArchive(first).append(records);
    }
    try (var second = Database.sqlite(file)) {
      assertThat(new JdbcArchive(second).read(0, 10)).isEqualTo(records);
    }
  }
}
