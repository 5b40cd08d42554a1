package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.testing.City;
import fengsui.edge.testing.BadValues;
import fengsui.edge.testing.BadValues.Spoiled;
import fengsui.protocol.http.Problem;
import fengsui.protocol.wire.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body given what it must not take: the answer names field and fix. */
class BadInputTest {
  private static final String SUBMIT =
      "{\"type\":\"Submit\",\"id\":{\"sender\":\"s-1\",\"counter\":1},\"ttlMillis\":10000,"
          + "\"late\":{\"occurredAt\":1780270000000,\"source\":\"PAPER\",\"reason\":\"paper\"},"
          + "\"command\":%s}";

  private static final Map<String, String> GOOD =
      Map.of(
          "/api/v1/login", "{\"name\":\"nobody\",\"password\":\"x\"}",
          "/api/v1/password", "{\"current\":\"x\",\"next\":\"y\"}",
          "/api/v1/accounts", "{\"person\":\"crew11\",\"name\":\"c11\"}",
          "/api/v1/pairings", "{\"person\":\"crew11\"}",
          "/api/v1/commands/outcome",
              "{\"type\":\"Settle\",\"id\":{\"sender\":\"s-1\",\"counter\":1}}",
          "/api/v1/recommendation",
              "{\"kind\":\"BUILDING_FIRE\",\"level\":1,\"point\":{\"lon\":82.07,\"lat\":44.9},"
                  + "\"exclude\":[\"E11\"],\"version\":1}",
          "/api/v1/duplicates",
              "{\"point\":{\"lon\":82.07,\"lat\":44.9},\"kind\":\"BUILDING_FIRE\"}",
          "/api/v1/commands", SUBMIT.formatted(Wire.text(City.create(null))),
          "/api/v1/commands?note",
              SUBMIT.formatted(Wire.text((Object) new AddNote(new IncidentId("I-404"), "text"))));

  @RegisterExtension private static final TestConsole console = new TestConsole();

  static Stream<String> endpoints() {
    return GOOD.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void aFieldOfTheWrongTypeIsNamed(String endpoint) {
    var good = GOOD.getOrDefault(endpoint, "");
    assertThat(BadValues.of(good)).hasSizeGreaterThan(10);
    for (var spoiled : BadValues.of(good)) {
      check(endpoint, spoiled, send(endpoint, spoiled.json().getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void whatIsNoDocumentIsMalformed(String endpoint) {
    for (var body : BadValues.NO_DOCUMENTS) {
      var answer = send(endpoint, body.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(endpoint + " " + answer.body()).isEqualTo(400);
      assertThat(problem(answer).code()).isEqualTo("Malformed");
    }
    var notUtf8 = GOOD.getOrDefault(endpoint, "").getBytes(StandardCharsets.ISO_8859_1);
    notUtf8[3] = (byte) 0xff;
    assertThat(send(endpoint, notUtf8).statusCode()).isEqualTo(400);
    assertThat(send(endpoint, new byte[10_000_000]).statusCode()).isEqualTo(413);
  }

  @Test
  void aPlaceOutsideTheRegionIsTakenWithAWarning() {
    var create = Wire.text((Object) City.create(null)).replace("82.075", "103.8");
    var body = SUBMIT.formatted(create).replace("\"counter\":1", "\"counter\":99");

    var answer = send("/api/v1/commands", body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"outsideRegion\":true");
  }

  private static void check(String endpoint, Spoiled spoiled, HttpResponse<String> answer) {
    var what = endpoint + " " + spoiled + ": " + answer.statusCode() + " " + answer.body();
    assertThat(answer.statusCode()).as(what).isLessThan(500);
    if (spoiled.isOfWrongType()) {
      assertThat(answer.statusCode()).as(what).isEqualTo(400);
    }
    if (answer.statusCode() == 400 && problem(answer).code().equals(Problem.MALFORMED)) {
      var problem = problem(answer);
      assertThat(problem.message()).as(what).isNotBlank();
      assertThat(spoiled.isNamedBy(problem.field())).as(what).isTrue();
    }
  }

  private static Problem problem(HttpResponse<String> answer) {
    var json = Wire.jsonMapper().readTree(answer.body());
    return new Problem(
        json.get("code").stringValue(),
        json.get("field").stringValue(),
        json.get("message").stringValue());
  }

  private static HttpResponse<String> send(String endpoint, byte[] body) {
    var who = endpoint.contains("accounts") || endpoint.contains("pairings") ? "admin" : "taker";
    return console.send(
        console
            .request(endpoint, console.token(who), "Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }
}
