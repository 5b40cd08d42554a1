package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.CancelAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.geo.LonLat;
import fengsui.domain.unit.UnitCommand.PutOutOfService;
import fengsui.domain.unit.UnitId;
import fengsui.mobile.report.CrewPosition;
import fengsui.mobile.report.CrewReport;
import fengsui.protocol.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reports of crews over HTTP, in every order in which bad networks bring them. */
class ReportingTest {
  @TempDir Path folder;
  @AutoClose private PhoneTown town;
  private String crew;
  private AssignmentId order;

  @BeforeEach
  void start() {
    town = new PhoneTown(folder);
    crew = town.token("crew11");
    order = town.core.order("E11");
  }

  @Test
  void aReportThatComesAfterALaterOneIsRefusedAndTheFirstAnswerStands() {
    assertThat(kind(report(1, new AcknowledgeAssignment(order)))).isEqualTo("DONE");
    assertThat(kind(report(2, status(AssignmentStatus.EN_ROUTE)))).isEqualTo("DONE");
    assertThat(kind(report(3, status(AssignmentStatus.ON_SCENE)))).isEqualTo("DONE");
    var late = report(4, status(AssignmentStatus.EN_ROUTE));
    assertThat(kind(late)).isEqualTo("REFUSED");
    assertThat(late.at("/rejection/type").stringValue()).isEqualTo("WrongTransition");
    assertThat(kind(report(2, status(AssignmentStatus.EN_ROUTE)))).isEqualTo("DONE");
    assertThat(town.core.assignment(order).status()).isEqualTo(AssignmentStatus.ON_SCENE);
  }

  @Test
  void aPhoneClockThatIsAnHourOffChangesNothing() {
    var off = Instant.now().minus(Duration.ofHours(1));
    var answer =
        town.post(
            crew,
            "/api/v1/reports",
            new CrewReport(id(1), off, null, new AcknowledgeAssignment(order)));
    assertThat(PhoneTown.json(answer).get("kind").stringValue()).isEqualTo("DONE");
    var at = town.core.assignment(order).times().get(AssignmentStatus.ACKNOWLEDGED);
    assertThat(at).isEqualTo(town.core.coreTime());
  }

  @Test
  void aBatchIsAnsweredOneByOneInItsOrder() {
    var batch =
        "["
            + json(1, new AcknowledgeAssignment(order))
            + ",{\"id\":{\"sender\":\"phone-1\",\"counter\":2},\"command\":{\"type\":\"?\"}},"
            + json(3, new CancelAssignment(order, "no"))
            + ","
            + json(4, status(AssignmentStatus.EN_ROUTE))
            + "]";
    var first = PhoneTown.json(town.post(crew, "/api/v1/reports/batch", batch));
    assertThat(kinds(first)).containsExactly("DONE", "REFUSED", "REFUSED", "DONE");
    assertThat(first.at("/1/rejection/field").stringValue()).isEqualTo("command.type");
    assertThat(first.at("/2/rejection/type").stringValue()).isEqualTo("NotAllowed");
    var again = PhoneTown.json(town.post(crew, "/api/v1/reports/batch", batch));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void aBatchStopsWhereTheCoreStops() {
    town.core.setAvailable(false);
    var batch =
        "["
            + json(1, new AcknowledgeAssignment(order))
            + ","
            + json(2, status(AssignmentStatus.EN_ROUTE))
            + "]";
    var answer = PhoneTown.json(town.post(crew, "/api/v1/reports/batch", batch));
    assertThat(kinds(answer)).containsExactly("TRY_AGAIN", "TRY_AGAIN");
    var single = town.post(crew, "/api/v1/reports", json(1, new AcknowledgeAssignment(order)));
    assertThat(single.statusCode()).isEqualTo(503);
    assertThat(single.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void aPhoneMayNotOrderNorCancelNorActForOthers() {
    var cancel = town.post(crew, "/api/v1/reports", json(1, new CancelAssignment(order, "no")));
    assertThat(cancel.statusCode()).isEqualTo(403);
    assertThat(PhoneTown.json(cancel).get("field").stringValue()).isEqualTo("command.type");
    assertThat(kind(report(2, new PutOutOfService(new UnitId("E21"), "flat tyre"))))
        .isEqualTo("REFUSED");
    var stranger =
        town.post(
            town.token("crew21"), "/api/v1/reports", json(3, new AcknowledgeAssignment(order)));
    assertThat(PhoneTown.json(stranger).at("/rejection/type").stringValue())
        .isEqualTo("NotYourUnit");
  }

  @Test
  void aDutyDeskAnswersForTheUnitsOfItsAreaAndHasNoPosition() {
    var desk = town.token("desk1");
    var answer = town.post(desk, "/api/v1/reports", json(1, new AcknowledgeAssignment(order)));
    assertThat(kind(PhoneTown.json(answer))).isEqualTo("DONE");
    assertThat(PhoneTown.json(town.get(desk, "/api/v1/view")).get("units").size()).isEqualTo(3);
    assertThat(town.post(desk, "/api/v1/positions", position()).body()).contains("NoOwnUnit");
  }

  @Test
  void aPositionIsKeptAndMoreThanFiveASecondAreRefused() {
    int taken = 0;
    var last = town.post(crew, "/api/v1/positions", position());
    for (; last.statusCode() == 204 && taken < 50; taken++) {
      last = town.post(crew, "/api/v1/positions", position());
    }
    assertThat(town.positions.latest(new UnitId("E11"))).isPresent();
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theWayAndTheWaterOfAnOrderAreAnswered() {
    town.post(crew, "/api/v1/positions", position());
    var way = PhoneTown.json(town.get(crew, "/api/v1/orders/" + order.value() + "/way"));
    assertThat(way.at("/way/seconds").intValue()).isEqualTo(75);
    assertThat(way.get("arrivesAt").longValue() - way.get("coreTime").longValue())
        .isEqualTo(75_000);
    assertThat(way.get("positionAgeMillis").longValue()).isBetween(0L, 10_000L);
    var water = PhoneTown.json(town.get(crew, "/api/v1/orders/" + order.value() + "/water"));
    assertThat(water.at("/0/id").stringValue()).isEqualTo("H1");
    var other = town.get(town.token("crew21"), "/api/v1/orders/" + order.value() + "/way");
    assertThat(other.statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionThatWasEndedHoldsNowhere() {
    assertThat(town.send(crew, "DELETE", "/api/v1/session", null, Map.of()).statusCode())
        .isEqualTo(204);
    assertThat(town.get(crew, "/api/v1/view").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionIsRenewedWithItsToken() {
    var renewed =
        PhoneTown.json(town.send(crew, "POST", "/api/v1/session/renewal", null, Map.of()));
    assertThat(town.get(renewed.get("token").stringValue(), "/api/v1/me").body())
        .contains("crew11");
  }

  private JsonNode report(long counter, Command command) {
    return PhoneTown.json(town.post(crew, "/api/v1/reports", json(counter, command)));
  }

  private static String json(long counter, Command command) {
    return Wire.text(new CrewReport(id(counter), Instant.EPOCH, null, command));
  }

  private static CommandId id(long counter) {
    return new CommandId(new SenderId("phone-1"), counter);
  }

  private ReportAssignment status(AssignmentStatus status) {
    return new ReportAssignment(order, status);
  }

  private static CrewPosition position() {
    return new CrewPosition(new LonLat(82.07, 44.9), -1, -1, 8, Instant.EPOCH);
  }

  private static String kind(JsonNode outcome) {
    return outcome.get("kind").stringValue();
  }

  private static List<String> kinds(JsonNode outcomes) {
    return outcomes.valueStream().map(ReportingTest::kind).toList();
  }
}
