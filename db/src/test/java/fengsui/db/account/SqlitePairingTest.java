package fengsui.db.account;

import fengsui.db.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePairingTest extends PairingContract {
  @TempDir static Path folder;

  @Override
  Database open() {
    return Database.sqlite(folder.resolve("accounts.db"));
  }
}
