package fengsui.db.history;

import fengsui.db.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest extends HistoryContract {
  @TempDir static Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("history.db"));
  }
}
