package fengsui.db.account;

import fengsui.db.Database;
import fengsui.db.PostgresServer;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresPairingIT extends PairingContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }
}
