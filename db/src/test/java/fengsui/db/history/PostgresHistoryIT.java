package fengsui.db.history;

import fengsui.db.Database;
import fengsui.db.PostgresServer;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresHistoryIT extends HistoryContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }
}
