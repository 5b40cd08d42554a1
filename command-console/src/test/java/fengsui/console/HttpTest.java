package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.testing.City;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init") // Set before all tests.
class HttpTest {
  private static final String SUBMIT = "/api/v1/commands";

  @RegisterExtension private static final TestConsole console = new TestConsole();
  private static String taker;

  @BeforeAll
  static void start() {
    taker = console.token("taker");
  }

  @Test
  void aBadBodyIsAnsweredWithTheFieldAndTheFix() {
    assertError(console.post(SUBMIT, taker, "{"), 400, "Malformed", "");
    assertError(console.post(SUBMIT, taker, ""), 400, "Malformed", "");
    assertError(console.post(SUBMIT, taker, "[]"), 400, "Malformed", "");
    assertError(console.post(SUBMIT, taker, "null"), 400, "Malformed", "");
    assertError(
        console.post("/api/v1/login", null, "{\"name\":1,\"password\":\"x\"}"),
        400,
        "Malformed",
        "name");
    assertError(
        console.post("/api/v1/login", null, "{\"name\":\"a\"}"), 400, "Malformed", "password");
    assertError(
        console.post("/api/v1/login", null, "{\"name\":\"a\",\"password\":\"b\",\"x\":1}"),
        400,
        "Malformed",
        "x");
    assertError(
        console.post("/api/v1/recommendation", taker, "{\"exclude\":[],\"version\":1}"),
        400,
        "Malformed",
        "");
    assertError(
        console.post("/api/v1/duplicates", taker, "{\"point\":{\"lon\":\"NaN\",\"lat\":44}}"),
        400,
        "Malformed",
        "point");
  }

  @Test
  void aBadAddressIsAnsweredWithTheField() {
    assertError(console.get("/api/v1/places", taker), 400, "Malformed", "q");
    assertError(console.get("/api/v1/places?q=a&limit=x", taker), 400, "Malformed", "limit");
    assertError(console.get("/api/v1/places?q=a&limit=99", taker), 400, "Malformed", "limit");
    assertError(console.get("/api/v1/places?q=a&near=1", taker), 400, "Malformed", "near");
    assertError(console.get("/api/v1/places?q=a&near=NaN,1", taker), 400, "Malformed", "near");
    assertError(console.get("/api/v1/places?q=" + "a".repeat(101), taker), 400, "Malformed", "q");
    assertError(console.get("/api/v1/places?q=%ff", taker), 400, "Malformed", "q");
    assertError(
        console.get("/api/v1/places?q=a&limit=1&near=%E4", taker), 400, "Malformed", "near");
    assertError(console.get("/api/v1/history/incidents?kind=%00", taker), 400, "Malformed", "kind");
    assertError(console.get("/api/v1/history/incidents?kind=,", taker), 400, "Malformed", "kind");
    assertError(console.get("/api/v1/place-at?point=999,1", taker), 400, "Malformed", "point");
    assertError(console.get("/api/v1/way/E11/none", taker), 404, "NotFound", "incident");
    assertError(console.get("/api/v1/incidents/none/timeline", taker), 404, "NotFound", "incident");
    assertError(console.get("/api/v1/nothing", taker), 404, "NotFound", "");
    assertError(console.get(SUBMIT, taker), 405, "WrongMethod", "");
    assertError(
        console.post("/api/v1/pairings", console.token("admin"), "{\"person\":\"nobody\"}"),
        404,
        "NotFound",
        "person");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsToldOrNot() {
    var large = "{\"type\":\"" + "x".repeat(10_000_000) + "\"}";
    assertError(console.post(SUBMIT, taker, large), 413, "BodyTooLarge", "");
    var blanks = (" ".repeat(1_000_000) + "{}").getBytes(StandardCharsets.UTF_8);
    var untold =
        console
            .request(SUBMIT, taker, "Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks)))
            .build();
    assertError(console.send(untold), 413, "BodyTooLarge", "");
    var text =
        console
            .request(SUBMIT, taker, "Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    assertError(console.send(text), 415, "NotJson", "");
  }

  @Test
  void whatLiesOutsideTheAreaIsRefused() {
    var fire = City.created(console.core.does("taker", City.create(null)));
    var jinghe = console.token("jinghe");

    assertError(
        console.get("/api/v1/incidents/" + fire.value() + "/timeline", jinghe),
        403,
        "OutsideYourArea",
        "");
    assertError(
        console.post(
            "/api/v1/recommendation",
            jinghe,
            "{\"incident\":\"" + fire.value() + "\",\"exclude\":[],\"version\":1}"),
        403,
        "OutsideYourArea",
        "");
    assertError(
        console.post("/api/v1/pairings", jinghe, "{\"person\":\"crew11\"}"),
        403,
        "OutsideYourArea",
        "");
    assertThat(console.get("/api/v1/way/E11/" + fire.value(), taker).statusCode()).isEqualTo(200);
  }

  @Test
  void aProposalIsAskedForTheOwnArea() {
    var form =
        "{\"kind\":\"FLOOD\",\"level\":1,\"point\":{\"lon\":82.07,\"lat\":44.9},"
            + "\"exclude\":[],\"version\":1}";

    var answer = console.post("/api/v1/recommendation", console.token("jinghe"), form);

    assertThat(answer.body()).contains("\"id\":\"within-JH\"");
  }

  @Test
  void aPairingCodeComesWithAnAddressForTheQrPicture() {
    var answer =
        console.post("/api/v1/pairings", console.token("commander"), "{\"person\":\"crew11\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"url\":\"https://phone.example/#code=");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void thePageOfTheApplicationIsItsIndexAndHashedFilesAreKept() {
    for (var path : new String[] {"/", "/index.html"}) {
      var page = console.get(path, null);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).contains("test page");
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }
    var asset = console.get("/assets/app-1a2b3c.js", null);
    assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertError(console.get("/assets/app-gone.js", null), 404, "NotFound", "");
    assertError(console.get("/map/other", null), 404, "NotFound", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.git/config",
        "/wp-login.php",
        "/.env",
        "/seat",
        "/commander/map",
        "/assets/",
        "/index.html/x",
        "/ws/x",
        "/actuator",
        "/actuator/env",
        "/api/v1",
        "/error/x"
      })
  void anAddressThatIsNotThereIsNotThePage(String path) {
    assertError(console.get(path, null), 404, "NotFound", "");
  }

  @Test
  void answersCarryTheSecurityHeaders() {
    var headers = console.get("/", null).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';", "worker-src 'self' blob:", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void theBaseMapIsServedByRangesAndKeptByItsTag() {
    var part = console.get("/map/basemap.pmtiles", taker, "Range", "bytes=0-126");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(127);
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 0-126/10000");
    var tag = part.headers().firstValue("ETag").orElseThrow();
    assertThat(console.get("/map/basemap.pmtiles", taker, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=99999-", "bytes=5-2", "bytes=x", "lines=0-1", "bytes=-0", "bytes"})
  void aRangeThatFitsNowhereGetsAShortAnswer(String range) {
    var answer = console.get("/map/basemap.pmtiles", taker, "Range", range);

    assertError(answer, 416, "WrongRange", "Range");
    assertThat(answer.body()).hasSizeLessThan(200);
    assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */10000");
  }

  @Test
  void waterIsKeptByThePacksHash() {
    var water = console.get("/api/v1/water", taker);
    assertThat(water.body()).contains("H-1");
    var tag = water.headers().firstValue("ETag").orElseThrow();

    assertThat(console.get("/api/v1/water", taker, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void readingPersonalDataIsWrittenDown() {
    assertThat(console.get("/api/v1/history/incidents?q=x", taker).statusCode()).isEqualTo(200);

    assertThat(console.get("/api/v1/audit", console.token("auditor")).body())
        .contains("\"person\":\"taker\",\"kind\":\"READ\"");
  }

  @Test
  void healthAndMetricsTellHowTheServerIs() {
    assertThat(console.get("/actuator/health", null).body()).contains("\"status\":");
    assertThat(console.get("/actuator/prometheus", null).body())
        .contains("fengsui_console_seats", "http_server_requests_seconds_count");
  }

  private static void assertError(
      HttpResponse<String> answer, int status, String code, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains("\"code\":\"" + code + '"')
        .contains("\"field\":\"" + field)
        .contains("\"message\":\"");
  }
}
