package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger sees: the web app's files, the base map, the document, headers and limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideTest {
  @AutoClose private PhoneTown town;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("basemap.pmtiles"), "0123456789");
    town = new PhoneTown(folder);
  }

  @Test
  void thePageOfTheAppIsItsFirstPage() {
    for (var path : new String[] {"/", "/index.html"}) {
      var page = town.get("", path);
      assertThat(page.body()).as(path).contains("phone app of the tests");
      assertThat(page.headers().firstValue("Cache-Control")).as(path).contains("no-cache");
    }
    for (var path :
        new String[] {"/missing.js", "/.git/config", "/wp-login.php", "/orders/119-1", "/api/v1"}) {
      var answer = town.get("", path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(PhoneTown.json(answer).get("code").stringValue()).isEqualTo("NotFound");
    }
    assertThat(town.get("", "/../../application.properties").statusCode()).isBetween(400, 404);
  }

  @Test
  void theServiceWorkerIsAskedForEachTimeAndHashedFilesNever() {
    var worker = town.get("", "/sw.js");
    assertThat(worker.headers().firstValue("Content-Type").orElse("")).contains("javascript");
    assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
    var asset = town.get("", "/assets/app-3f2a.js");
    assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void theManifestIsJsonSoThatPhonesInstallTheApp() {
    var manifest = town.get("", "/manifest.json");
    assertThat(manifest.headers().firstValue("Content-Type").orElse(""))
        .contains("application/json");
  }

  @Test
  void theBaseMapIsReadInParts() {
    var part =
        town.send("", "GET", "/api/v1/map/basemap.pmtiles", null, Map.of("Range", "bytes=2-4"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("234");
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
    var beyond =
        town.send("", "GET", "/api/v1/map/basemap.pmtiles", null, Map.of("Range", "bytes=99-"));
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(PhoneTown.json(beyond).get("code").stringValue()).isEqualTo("WrongRange");
    assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */10");
  }

  @Test
  void theDocumentDescribesWhatIsThere() {
    var document = PhoneTown.json(town.get("", "/api/v1/openapi.json"));
    assertThat(document.at("/info/title").stringValue()).isEqualTo("Fengsui phone API");
    var report = document.at("/paths/~1api~1v1~1reports/post");
    assertThat(report.at("/security/0").has("session")).isTrue();
    assertThat(report.at("/responses/403/description").stringValue()).contains("RESPONDER");
    var schemas = document.at("/components/schemas");
    var named = report.get("description").stringValue().replaceAll("(?s).*Commands: |[.\\s]", "");
    assertThat(schemas.at("/Command/discriminator/mapping").propertyNames())
        .containsExactlyInAnyOrder(named.split(","));
    assertThat(schemas.at("/CrewReport/properties/deviceTime/format").stringValue())
        .isEqualTo("int64");
    assertThat(schemas.at("/CrewReport/required").toString()).doesNotContain("late");
    assertThat(document.at("/paths/~1api~1v1~1pairing/post/responses").has("400")).isTrue();
  }

  @Test
  void pagesOfOtherSitesAreTurnedAway() {
    var foreign =
        town.send("", "GET", "/api/v1/health", null, Map.of("Origin", "https://evil.example"));
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("WrongOrigin");
    var own = "http://127.0.0.1:" + town.server.port();
    assertThat(town.send("", "GET", "/api/v1/health", null, Map.of("Origin", own)).statusCode())
        .isEqualTo(200);
    assertThatThrownBy(
            () ->
                town.http
                    .newWebSocketBuilder()
                    .header("Origin", "https://evil.example")
                    .buildAsync(
                        URI.create("ws://127.0.0.1:" + town.server.port() + "/ws"),
                        new WebSocket.Listener() {})
                    .join())
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    for (var path : new String[] {"/", "/api/v1/health", "/api/v1/view", "/api/v1/nothing"}) {
      var headers = town.get("", path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'self'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void guessingCodesLocksTheSourceOut() {
    int status = 0;
    for (int i = 0; i < 12 && status != 429; i++) {
      var answer =
          town.post(
              "", "/api/v1/pairing", "{\"code\":\"0000000" + i % 10 + "\",\"deviceName\":\"x\"}");
      status = answer.statusCode();
      assertThat(status).isIn(401, 429);
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void aRevokedPhoneThatKeepsTryingShutsNoOtherPhoneOfItsStationOut() {
    for (int i = 0; i < 15; i++) {
      var refused = town.post("", "/api/v1/session", "{\"deviceCredential\":\"revoked\"}");
      assertThat(refused.statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aBrokenRequestLineIsAnsweredWithoutALookInside() throws Exception {
    var answer =
        town.http.send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + town.server.port() + "/api/v1/%00"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("Tomcat").doesNotContain("Exception");
  }
}
