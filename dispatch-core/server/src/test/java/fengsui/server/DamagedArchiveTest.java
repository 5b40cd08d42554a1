package fengsui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fengsui.bus.MemoryPositions;
import fengsui.domain.testing.City;
import fengsui.protocol.Reply;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedArchiveTest {
  private static final int PAGE_BYTES = 4_096;
  private static final int CALLS = 300;

  @TempDir private Path folder;

  @Test
  void aDamagedArchiveIsAnAlarmWhileDispatchGoesOn() throws Exception {
    try (var core = CoreServer.start(config())) {
      Seat.setUp(core);
      var taker = new Seat(core.commandPort(), "taker");
      var calls = new CompletableFuture<?>[CALLS];
      for (int i = 0; i < CALLS; i++) {
        calls[i] = taker.submit(City.logCall(null));
      }
      CompletableFuture.allOf(calls).join();
      await().untilAsserted(() -> assertThat(page(core, "/metrics")).contains(gauge("0.0")));
      assertThat(core.status().damagedFiles()).isEmpty();
    }

    overwriteMiddleOfPages(folder.resolve("data/archive.db"));

    try (var core = CoreServer.start(config())) {
      await()
          .untilAsserted(
              () -> assertThat(core.status().damagedFiles()).containsExactly("archive.db"));
      assertThat(page(core, "/health")).contains("\"damagedFiles\":[\"archive.db\"]");
      assertThat(page(core, "/status")).contains("\"damagedFiles\":[\"archive.db\"]");
      assertThat(page(core, "/metrics")).contains(gauge("1.0"));
      var reply =
          Seat.await(new Seat(core.commandPort(), "taker", "new", 0).submit(City.logCall(null)));
      assertThat(reply).isInstanceOf(Reply.Decided.class);
    }
  }

  @Test
  void anArchiveThatIsNoDatabaseStopsTheStartAndSaysWhatToDo() throws Exception {
    CoreServer.start(config()).close();
    Files.writeString(folder.resolve("data/archive.db"), "noise".repeat(2_000));

    assertThatThrownBy(() -> CoreServer.start(config()))
        .isInstanceOf(CoreStartException.class)
        .hasMessageContaining("archive.db")
        .hasMessageContaining("last backup");
  }

  private CoreConfig config() {
    return new CoreConfig(
        folder.resolve("data"),
        folder.resolve("packs"),
        Seat.TRUSTING,
        new MemoryPositions(),
        new CoreConfig.Limits(100, 8L * 1024 * 1024, 0));
  }

  private static String gauge(String value) {
    return "fengsui_database_damaged{file=\"archive.db\"} " + value;
  }

  private static String page(CoreServer core, String path) throws Exception {
    var uri = URI.create("http://127.0.0.1:" + core.operatorPort() + path);
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  /**
   * Writes noise into the middle of some pages of records; the first half of the file is empty
   * tables.
   */
  private static void overwriteMiddleOfPages(Path file) throws IOException {
    var noise = new byte[PAGE_BYTES / 2];
    var random = new Random(119);
    long pages = Files.size(file) / PAGE_BYTES;
    assertThat(pages).isGreaterThan(40);
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = pages * 3 / 4; page < pages * 3 / 4 + 3; page++) {
        random.nextBytes(noise);
        bytes.seek(page * PAGE_BYTES + PAGE_BYTES / 4);
        bytes.write(noise);
      }
    }
  }
}
