package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.mobile.api.PairingRequest;
import fengsui.mobile.report.CrewReport;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import fengsui.protocol.phone.PhoneMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One crew's way through the phone server: pair, log in, see, receive an order, answer it. */
class WalkingTest {
  @TempDir Path folder;
  @AutoClose private PhoneTown town;

  @BeforeEach
  void start() {
    town = new PhoneTown(folder);
  }

  @Test
  void aPhoneIsPairedLogsInAndSeesItsUnit() {
    var paired = town.post("", "/api/v1/pairing", new PairingRequest(town.code("crew11"), "小王"));
    assertThat(paired.statusCode()).as(paired.body()).isEqualTo(200);
    var credential = PhoneTown.json(paired).get("deviceCredential").stringValue();

    var session = town.post("", "/api/v1/session", Map.of("deviceCredential", credential));
    assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
    var token = PhoneTown.json(session).get("token").stringValue();

    var view = PhoneTown.json(town.get(token, "/api/v1/view"));
    assertThat(view.at("/person/id").stringValue()).isEqualTo("crew11");
    assertThat(view.at("/units/0/definition/id").stringValue()).isEqualTo("E11");
    assertThat(view.get("units").size()).isEqualTo(1);
  }

  @Test
  void anOrderReachesAnOpenPhoneByItselfAndIsAcknowledgedOnce() {
    try (var phone = PhoneTestSocket.opened(town, "crew11")) {
      var order = town.core.order("E11");
      var changed = phone.next(CrewMessage.Changed.class);
      while (changed.view().orders().isEmpty()) {
        changed = phone.next(CrewMessage.Changed.class);
      }
      assertThat(changed.view().orders().getFirst().assignment().id()).isEqualTo(order);

      var id = new CommandId(new SenderId("phone-1"), 1);
      var submit =
          new PhoneMessage.Submit(id, Instant.now(), null, new AcknowledgeAssignment(order));
      phone.send(submit);
      assertThat(phone.next(CrewMessage.Outcome.class))
          .isEqualTo(new CrewMessage.Outcome(id, OutcomeKind.DONE, null));
      phone.send(submit);
      assertThat(phone.next(CrewMessage.Outcome.class).kind()).isEqualTo(OutcomeKind.DONE);
      assertThat(town.core.assignment(order).status()).isEqualTo(AssignmentStatus.ACKNOWLEDGED);

      var repeated =
          town.post(
              town.token("crew11"),
              "/api/v1/reports",
              new CrewReport(id, Instant.now(), null, new AcknowledgeAssignment(order)));
      assertThat(repeated.statusCode()).isEqualTo(200);
      assertThat(PhoneTown.json(repeated).get("kind").stringValue()).isEqualTo("DONE");
    }
  }
}
