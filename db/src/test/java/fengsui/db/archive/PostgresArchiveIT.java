package fengsui.db.archive;

import fengsui.db.Database;
import fengsui.db.PostgresServer;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresArchiveIT extends EventArchiveContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }
}
