package fengsui.bus;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisPresenceIT extends PresenceContract {
  private final RedisServer server = RedisServer.start();
  private final RedisLink here = RedisLink.open(server.uri());
  private final RedisLink there = RedisLink.open(server.uri());
  private final RedisPresence presence = new RedisPresence(here, clock);
  private final RedisPresence other = new RedisPresence(there, clock);

  @Override
  Presence presence() {
    return presence;
  }

  @Override
  Presence other() {
    return other;
  }

  @BeforeAll
  void connect() {
    await().until(() -> presence.isConnected() && other.isConnected());
  }

  @AfterAll
  void close() {
    here.close();
    there.close();
    server.close();
  }
}
