package fengsui.db.account;

import fengsui.db.Database;
import fengsui.db.PostgresServer;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresAccountsIT extends AccountsContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }
}
