package fengsui.console.testing;

import fengsui.bus.MemoryPositions;
import fengsui.bus.MemoryPresence;
import fengsui.bus.MemoryRateLimit;
import fengsui.console.ConsoleConfig;
import fengsui.console.ConsoleServer;
import fengsui.console.board.AdvicePolicy;
import fengsui.db.Database;
import fengsui.db.account.Accounts;
import fengsui.db.account.CreateResult;
import fengsui.db.account.Pairing;
import fengsui.db.account.PasswordPolicy;
import fengsui.db.account.SessionTokens;
import fengsui.db.archive.JdbcArchive;
import fengsui.db.history.History;
import fengsui.db.table.Projector;
import fengsui.domain.DeviceId;
import fengsui.domain.Recorded;
import fengsui.domain.people.PersonId;
import fengsui.protocol.Replica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A real console server over a small city, real accounts and a browser's way of asking. It runs
 * while the tests of one class do.
 */
@SuppressWarnings("NullAway.Init") // Set before all tests.
public final class TestConsole implements BeforeAllCallback, AfterAllCallback {
  private static final PersonId ADMIN = new PersonId("admin");

  public final TinyCore core = new TinyCore();
  public final TinyExercises exercises = new TinyExercises();
  public final MemoryPositions positions = new MemoryPositions();
  public SessionTokens tokens;
  public Accounts accounts;
  public Pairing pairing;
  public ConsoleServer server;
  public final HttpClient http = HttpClient.newHttpClient();

  /** Up to which number the last question about the past wanted the record to be written. */
  public final AtomicLong historyAsked = new AtomicLong(-1);

  private Path folder;
  private Database database;
  private Replica replica;

  /** Starts on any free port. */
  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("console");
    var clock = InstantSource.system();
    var tiles = Files.write(folder.resolve("basemap.pmtiles"), new byte[10_000]);
    database = Database.sqlite(folder.resolve("fengsui.db"));
    tokens = SessionTokens.open(folder, database, clock);
    accounts = new Accounts(database, tokens, PasswordPolicy.DEFAULT, clock);
    pairing = new Pairing(database, tokens, clock);
    core.verifyWith(tokens);
    replica = new Replica(core, System::nanoTime);
    core.pulse();
    server =
        ConsoleServer.start(
            new ConsoleConfig(
                "127.0.0.1",
                0,
                null,
                "https://phone.example",
                Set.of(),
                core,
                new TinyQueries(tiles),
                replica,
                positions,
                accounts,
                pairing,
                tokens,
                new History(database, historyAsked::set),
                new MemoryPresence(clock),
                new MemoryRateLimit(clock),
                clock,
                () -> Optional.of(exercises),
                AdvicePolicy.DEFAULT));
  }

  /** Makes an account and gives its first password. */
  public String account(String person) {
    var made = accounts.createAccount(new PersonId(person), person, ADMIN, "test");
    return ((CreateResult.Created) made).firstPassword();
  }

  /** A session token of a person, without a login. */
  public String token(String person) {
    return tokens.start(new PersonId(person), new DeviceId("test-" + person)).token();
  }

  /** Puts a history of its own, from its first record on, into archive and tables. */
  public void remember(List<Recorded> records) {
    var archive = new JdbcArchive(database);
    archive.append(records);
    new Projector(database, archive).catchUp();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  public URI socketUri() {
    return URI.create("ws://127.0.0.1:" + server.port() + "/ws");
  }

  public HttpResponse<String> get(String path, @Nullable String token, String... headers) {
    return send(request(path, token, headers).GET().build());
  }

  public HttpResponse<String> post(
      String path, @Nullable String token, String body, String... headers) {
    return send(
        request(path, token, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A request with a bearer token, or without one. */
  public HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
    var builder = HttpRequest.newBuilder(uri(path));
    if (token != null) {
      builder.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return builder;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    replica.close();
    http.close();
    database.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
