package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.unit.UnitId;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.protocol.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every endpoint as the crew of one station, with what belongs to another. */
class CrossAreaTest {
  private static final Set<Where> WALKED =
      EnumSet.of(
          Where.ANYWHERE,
          Where.ONESELF,
          Where.OWN_AREA_ONLY,
          Where.ORDER_IN_PATH,
          Where.CHECKED_BY_CORE);

  @TempDir private Path folder;

  /** One request, and what the answer must hold. */
  private record Attempt(String method, String path, String body, int status, String says) {}

  @Test
  void nobodySeesOrDoesWhatBelongsToAnotherStation() {
    try (var town = new PhoneTown(folder)) {
      var order = town.core.order("E21").value();
      var phone = pairedPhoneOf("crew21", town);
      var before = town.core.state();
      for (var person : List.of("crew11", "desk1")) {
        var token = town.token(person);
        for (var attempt : attempts(order, phone, person)) {
          var what = person + ": " + attempt;
          var body = attempt.body.isEmpty() ? null : attempt.body.getBytes(StandardCharsets.UTF_8);
          var answer = town.send(token, attempt.method, attempt.path, body, Map.of());
          assertThat(answer.statusCode()).as(what).isEqualTo(attempt.status);
          assertThat(answer.body()).as(what).contains(attempt.says);
          assertThat(answer.body()).as(what).doesNotContain("crew21", "\"E21\"");
        }
      }
      var id = new AssignmentId(order);
      assertThat(town.core.state().assignment(id)).isEqualTo(before.assignment(id));
      assertThat(town.core.state().unit(unit())).isEqualTo(before.unit(unit()));
      assertThat(town.pairing.devices(new PersonId("crew21")))
          .allMatch(device -> device.revokedAt() == null);
    }
  }

  /** An endpoint with a new kind of area needs attempts of its own here. */
  @Test
  void everyKindOfAreaIsWalked() {
    try (var town = new PhoneTown(folder)) {
      town.server
          .context()
          .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
          .getHandlerMethods()
          .forEach(
              (info, endpoint) -> {
                var allowed = endpoint.getMethodAnnotation(Allowed.class);
                if (allowed != null) {
                  assertThat(WALKED).as(info.toString()).contains(allowed.where());
                }
              });
    }
  }

  private static UnitId unit() {
    return new UnitId("E21");
  }

  private static String pairedPhoneOf(String person, PhoneTown town) {
    var body = "{\"code\":\"" + town.code(person) + "\",\"deviceName\":\"theirs\"}";
    return PhoneTown.json(town.post("", "/api/v1/pairing", body)).get("device").stringValue();
  }

  private static List<Attempt> attempts(String order, String phone, String person) {
    return List.of(
        new Attempt("GET", "/api/v1/view", "", 200, person),
        new Attempt("GET", "/api/v1/me", "", 200, person),
        new Attempt("GET", "/api/v1/devices", "", 200, "[]"),
        new Attempt("DELETE", "/api/v1/devices/" + phone, "", 404, "NotFound"),
        new Attempt("GET", "/api/v1/orders/" + order + "/way", "", 404, "NotFound"),
        new Attempt("GET", "/api/v1/orders/" + order + "/water", "", 404, "NotFound"),
        report(person, 1, "AcknowledgeAssignment\",\"assignment\":\"" + order + "\""),
        report(
            person,
            2,
            "ReportAssignment\",\"assignment\":\"" + order + "\",\"status\":\"EN_ROUTE\""),
        report(person, 3, "RefuseAssignment\",\"assignment\":\"" + order + "\",\"reason\":\"no\""),
        report(person, 4, "ReceiveAlert\",\"assignment\":\"" + order + "\",\"route\":\"APP\""),
        report(person, 5, "PutOutOfService\",\"unit\":\"" + "E21" + "\",\"reason\":\"no\""));
  }

  private static Attempt report(String person, int counter, String command) {
    var id = "{\"sender\":\"walk-" + person + "\",\"counter\":" + counter + "}";
    var body =
        "{\"id\":" + id + ",\"deviceTime\":1780272000000,\"command\":{\"type\":\"" + command + "}}";
    assertThat(Wire.jsonMapper().readTree(body).isObject()).isTrue();
    return new Attempt("POST", "/api/v1/reports", body, 200, "REFUSED");
  }
}
