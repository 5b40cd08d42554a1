package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.console.testing.TestConsole;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Condition;
import fengsui.domain.plan.LevelRule;
import fengsui.domain.plan.PlanChange;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.PlanSet;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.edge.testing.BadValues;
import fengsui.protocol.plans.PlanReading;
import fengsui.protocol.plans.PlanYaml;
import fengsui.protocol.wire.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plans as a document, and looked at before they are put in force. */
class PlanApiTest {
  @RegisterExtension private static final TestConsole console = new TestConsole();

  private final String admin = console.token("admin");

  @Test
  void whatIsExportedIsImportedAgainAndChangesNothing() {
    var yaml = console.get("/api/v1/plans/yaml", admin);
    assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml");

    var reading = read(yaml.body());

    assertThat(reading.change().isEmpty()).isTrue();
    assertThat(reading.set()).isEqualTo(PlanSet.of(console.core.city().state()));
    assertThat(reading.problems()).allMatch(placed -> !placed.isError());
  }

  @Test
  void aProblemOfADocumentPointsAtItsLine() {
    var yaml = PlanYaml.write(PlanSet.of(console.core.city().state()));

    var less = read(yaml.replace("amount: 3", "amount: 1"));

    var first = less.problems().getFirst();
    assertThat(first.isError()).isTrue();
    assertThat(first.message()).contains("fire-2, line tenders");
    assertThat(yaml.lines().toList().get(first.yamlLine() - 1)).contains("id: tenders");
  }

  @Test
  void aDocumentThatCannotBeReadNamesFieldAndLine() {
    var yaml = PlanYaml.write(PlanSet.of(console.core.city().state()));

    var answer = send("/api/v1/plans/read", yaml.replace("AERIAL_M", "AERIAL"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("\"field\":\"plans[1].lines[1].need.capability\"")
        .contains("line ")
        .contains("must be one of WATER_L");
    assertThat(send("/api/v1/plans/read", "plans: &a []\nformations: *a").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aDocumentMayBeLongerThanAnyOtherBody() {
    var yaml = PlanYaml.write(PlanSet.of(console.core.city().state()));

    assertThat(read(yaml + "#".repeat(300_000)).change().isEmpty()).isTrue();
    assertThat(send("/api/v1/plans/read", "#".repeat(600_000)).body())
        .contains("must have at most 500000 characters");
    assertThat(send("/api/v1/plans/read", "水".repeat(600_000)).statusCode()).isEqualTo(413);
    assertThat(send("/api/v1/plans/check", "#".repeat(300_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void everyFieldOfAChangeIsChecked() {
    var plan = console.core.city().state().plans().iterator().next();
    var good =
        Wire.text(
            new PlanChange(List.of(plan), List.of(new PlanId("x")), List.of(), List.of(), null));
    for (var spoiled : BadValues.of(good)) {
      var answer = send("/api/v1/plans/check", spoiled.json());
      assertThat(answer.statusCode()).as(spoiled + answer.body()).isLessThan(500);
      if (spoiled.isOfWrongType()) {
        assertThat(answer.statusCode()).as(spoiled + answer.body()).isEqualTo(400);
      }
    }
  }

  @Test
  void aChangeWithErrorsIsNotTried() {
    var plan = console.core.city().state().plans().find(new PlanId("fire-1")).orElseThrow();
    var twice =
        new ResponsePlan(new PlanId("other"), "other", plan.kinds(), plan.level(), plan.lines(), 1);
    var change = new PlanChange(List.of(twice), List.of(), List.of(), List.of(), null);

    var answer = send("/api/v1/plans/preview", Wire.text(change));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"change\"").contains("answers BUILDING_FIRE");
  }

  @Test
  void aChangeThatNamesSomethingTwiceNamesTheField() {
    var answer =
        send(
            "/api/v1/plans/check",
            "{\"plans\":[],\"retired\":[\"fire-3\",\"fire-3\"],\"formations\":[],\"retiredFormations\":[]}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("change.retired must have different ids: fire-3");
  }

  @Test
  void theLevelOfAFormIsProposedFromItsAddressToo() {
    var rule =
        new LevelRule(
            "hospital",
            "医院",
            Set.of(IncidentKind.BUILDING_FIRE),
            new AlarmLevel(3),
            List.of(new Condition.PremisesNamed(List.of("人民医院"))));
    var change = new PlanChange(List.of(), List.of(), List.of(), List.of(), List.of(rule));
    console.core.does("admin", new ChangePlans(change, "hospitals"));

    assertThat(level(",\"address\":\"自治州人民医院\"")).contains("\"level\":3");
    assertThat(level(",\"address\":\"\"")).contains("\"level\":1");
    assertThat(level("")).contains("\"level\":1");
  }

  private static String level(String address) {
    var answer =
        console.post(
            "/api/v1/plans/level",
            console.token("taker"),
            "{\"kind\":\"BUILDING_FIRE\",\"point\":{\"lon\":82.07,\"lat\":44.9},"
                + "\"situation\":{\"trapped\":0,\"hazards\":[],\"description\":\"\"}"
                + address
                + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> send(String path, String body) {
    return console.send(
        console
            .request(path, console.token("admin"), "Content-Type", type(path))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String type(String path) {
    return path.endsWith("read") ? "application/yaml" : "application/json";
  }

  private PlanReading read(String yaml) {
    var answer = send("/api/v1/plans/read", yaml);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Wire.read(answer.body(), PlanReading.class);
  }
}
