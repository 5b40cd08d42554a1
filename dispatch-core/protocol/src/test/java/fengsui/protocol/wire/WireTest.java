package fengsui.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.Author;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.Stamped;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.geo.Location;
import fengsui.domain.geo.LocationSource;
import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.testing.SmallCity;
import fengsui.domain.unit.Capability;
import fengsui.domain.unit.UnitId;
import fengsui.domain.unit.UnitKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final CreateIncident CREATE =
      new CreateIncident(
          null,
          IncidentKind.BUILDING_FIRE,
          new AlarmLevel(3),
          new Location(new LonLat(82.07, 44.9), LocationSource.GAZETTEER, 20, "北京路 27 号"),
          new Situation(2, Set.of(Hazard.GAS), "六楼冒浓烟"));

  @Test
  void aStampedCommandComesBackAsItWas() {
    var stamped =
        new Stamped(
            new CommandId(new SenderId("seat-1"), 7),
            Author.CORE,
            Instant.ofEpochMilli(1_795_000_000_123L),
            null,
            null,
            null,
            null,
            CREATE);

    assertThat(Wire.read(Wire.bytes(stamped), Stamped.class)).isEqualTo(stamped);
  }

  @Test
  void aChoiceCarriesItsNameAndAnIdIsAString() {
    var order =
        new OrderForce(
            new IncidentId("652700-20261122-0031"), List.of(new UnitId("U-1")), null, "");

    assertThat(Wire.text(order))
        .isEqualTo(
            "{\"type\":\"OrderForce\",\"incident\":\"652700-20261122-0031\",\"units\":[\"U-1\"],\"reason\":\"\"}");
    assertThat(Wire.read(Wire.text(order), Command.class)).isEqualTo(order);
  }

  @Test
  void aNullInAListOrMapIsRefusedByItsPlace() {
    var order = "{\"type\":\"OrderForce\",\"incident\":\"I-1\",\"units\":[%s],\"reason\":\"\"}";
    assertRefused(order.formatted("null"), "units[0]", "must be a text, not null");
    assertRefused(order.formatted("\"U-1\",null"), "units[1]", "must be a text, not null");

    var policy =
        "{\"type\":\"SetAlertPolicy\",\"force\":\"ARMY\",\"policy\":{\"routes\":[null],"
            + "\"receivedWithinSeconds\":5,\"acknowledgedWithinSeconds\":20,\"repeatsMax\":1}}";
    assertRefused(policy, "policy.routes[0]", "must be one of APP");

    var unit =
        Wire.text(
                new DefineUnit(
                    SmallCity.unit(
                        "U-1", UnitKind.WATER_TENDER, "S1", Map.of(Capability.WATER_L, 8_000), 6)))
            .replace("8000", "null");
    assertRefused(unit, "unit.capabilities.WATER_L", "must be a whole number");
  }

  @Test
  void aWrongFieldIsNamedWithTheFix() {
    assertRefused(
        Wire.text(CREATE).replace("\"level\":3", "\"level\":9"),
        "level",
        "level must be 1 to 5: 9");
    assertRefused(
        Wire.text(CREATE).replace("\"level\":3", "\"level\":\"x\""),
        "level",
        "must be a whole number");
    assertRefused(
        Wire.text(CREATE).replace("\"level\":3", "\"level\":3,\"colour\":1"),
        "colour",
        "is not a field of");
    assertRefused(
        Wire.text(CREATE).replace("\"lat\":44.9", "\"lat\":\"NaN\""),
        "location.point",
        "lat must be -90 to 90");
    assertRefused(
        Wire.text(CREATE).replace("\"lat\":44.9", "\"lat\":144.9"),
        "location.point",
        "lat must be -90 to 90");
    assertRefused(
        Wire.text(CREATE).replace("CreateIncident", "Destroy"), "type", "is not known: Destroy");
    assertRefused(
        Wire.text(CREATE).replace("BUILDING_FIRE", "PARTY"),
        "kind",
        "must be one of BUILDING_FIRE, ");
    assertRefused(
        Wire.text(CREATE).replace("\"北京路 27 号\"", "27"), "location.address", "must be a text");
    assertRefused("{", "", "");
    assertRefused("null", "", "must be a JSON object");
    assertRefused(
        "{\"type\":\"ReportAssignment\",\"assignment\":\"a\",\"status\":null}",
        "status",
        "not null");
    assertRefused("{\"type\":\"ReportAssignment\",\"assignment\":\"a\"}", "status", "is missing");
  }

  @Test
  void aLimitThatWasPassedIsNamed() {
    assertRefused("{\"a\":" + "[".repeat(41), "", "nested more than 40 levels deep");
    assertRefused(
        Wire.text(CREATE).replace("六楼", "烟".repeat(100_001)),
        "",
        "must not have a text of more than 100000 characters");
    assertRefused(
        Wire.text(CREATE).replace("level", "x".repeat(201)),
        "",
        "must not have a field name of more than 200 characters");
    assertRefused(
        Wire.text(CREATE).replace("\"level\":3", "\"level\":" + "9".repeat(101)),
        "",
        "must not have a number of more than 100 digits");
    assertRefused(
        " ".repeat(Wire.DOCUMENT_CHARS_MAX) + Wire.text(CREATE),
        "",
        "must have at most 1000000 characters");
  }

  @Test
  void aNumberThatItsFieldCannotHoldIsRefusedWithTheRange() {
    assertRefused(
        Wire.text(CREATE).replace("\"trapped\":2", "\"trapped\":2147483648"),
        "situation.trapped",
        "must be a whole number from -2147483648 to 2147483647");
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedAndNotReplaced() {
    var replaced = Wire.bytes(new AddNote(new IncidentId("119-1"), "smoke \uFFFD"));
    var cut = Wire.bytes(new AddNote(new IncidentId("119-1"), "smoke x"));
    cut[cut.length - 3] = (byte) 0xE7;

    assertThat(Wire.read(replaced, Command.class)).isInstanceOf(AddNote.class);
    assertThatThrownBy(() -> Wire.read(cut, Command.class))
        .isInstanceOf(WireException.class)
        .hasMessage("must be UTF-8");
  }

  @Test
  void everyPlainCommandIsFoundByItsName() {
    assertThat(
            Wire.read(
                "{\"type\":\"ReportAssignment\",\"assignment\":\"a-1\",\"status\":\"ON_SCENE\"}",
                Command.class))
        .isInstanceOf(ReportAssignment.class);
  }

  private static void assertRefused(String json, String field, String message) {
    assertThatThrownBy(() -> Wire.read(json, Command.class))
        .isInstanceOfSatisfying(WireException.class, e -> assertThat(e.field()).isEqualTo(field))
        .hasMessageContaining(message);
  }
}
