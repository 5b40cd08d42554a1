package fengsui.db.table;

import fengsui.db.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteProjectorTest extends ProjectorContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("tables.db"));
  }
}
