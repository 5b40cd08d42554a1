package fengsui.mobile;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryPresence;
import fengsui.bus.MemoryRateLimit;
import fengsui.db.Database;
import fengsui.db.account.Accounts;
import fengsui.db.account.Pairing;
import fengsui.db.account.PasswordPolicy;
import fengsui.db.account.SessionTokens;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.mobile.access.StoredAccounts;
import fengsui.protocol.CoreStatus;
import fengsui.protocol.wire.Wire;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A phone server over real HTTP, with real accounts on SQLite and the small city behind it. See
 * {@link fengsui.domain.testing.SmallCity} for who is there.
 */
final class PhoneTown implements AutoCloseable {
  static final PersonId ADMIN = new PersonId("admin");

  final Database database;
  final SessionTokens tokens;
  final Accounts accounts;
  final Pairing pairing;
  final TownCore core;
  final MemoryPositions positions = new MemoryPositions();
  final MemoryPresence presence;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final MobileServer server;
  final HttpClient http = HttpClient.newHttpClient();

  PhoneTown(Path folder) {
    this(folder, InstantSource.system());
  }

  /** With a clock that the test may step. */
  PhoneTown(Path folder, InstantSource clock) {
    database = Database.sqlite(folder.resolve("accounts.db"));
    tokens = SessionTokens.open(folder, database, clock);
    accounts = new Accounts(database, tokens, PasswordPolicy.DEFAULT, clock);
    pairing = new Pairing(database, tokens, clock);
    core = new TownCore(tokens);
    presence = new MemoryPresence(clock);
    server =
        MobileServer.start(
            new MobileConfig(
                "127.0.0.1",
                0,
                null,
                new MobilePorts(
                    core,
                    core,
                    positions,
                    new TownQueries(folder),
                    () -> core.isAvailable() ? CoreStatus.WELL : CoreStatus.refusing("no leader"),
                    new StoredAccounts(accounts, pairing, tokens),
                    tokens,
                    presence,
                    new MemoryRateLimit(clock)),
                meters,
                clock));
  }

  /** A token of this person on a device of its own. */
  String token(String person) {
    return tokens.start(new PersonId(person), new DeviceId("device-of-" + person)).token();
  }

  String code(String person) {
    return pairing.createPairingCode(new PersonId(person), ADMIN, "test").digits();
  }

  HttpResponse<String> get(String token, String path) {
    return send(token, "GET", path, null, Map.of());
  }

  HttpResponse<String> post(String token, String path, String body) {
    return send(token, "POST", path, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  HttpResponse<String> post(String token, String path, Object body) {
    return send(token, "POST", path, Wire.bytes(body), Map.of());
  }

  /** One request; an empty token sends no Authorization. */
  HttpResponse<String> send(
      String token,
      String method,
      String path,
      byte @Nullable [] body,
      Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Wire.jsonMapper().readTree(answer.body());
  }

  @Override
  public void close() {
    server.close();
    http.close();
    database.close();
  }
}
