package fengsui.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.account.RedeemResult;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.mobile.report.CrewReport;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import fengsui.protocol.phone.PhoneMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the phone server steps by an hour, so that every token has ended. */
class ClockStepTest {
  @TempDir Path folder;
  private volatile Duration step = Duration.ZERO;
  @AutoClose private PhoneTown town;
  private RedeemResult.Paired phone;
  private AssignmentId order;

  @BeforeEach
  void start() {
    town = new PhoneTown(folder, () -> Instant.now().plus(step));
    phone = (RedeemResult.Paired) town.pairing.redeem(town.code("crew11"), "phone", "test");
    order = town.core.order("E11");
  }

  @Test
  void aReportIsSentAgainWithAFreshSessionAndDoneOnce() {
    var token = session();
    var report = new CrewReport(id(1), Instant.EPOCH, null, new AcknowledgeAssignment(order));
    step = Duration.ofHours(1);

    var ended = town.post(token, "/api/v1/reports", report);
    assertThat(ended.statusCode()).isEqualTo(401);
    assertThat(PhoneTown.json(ended).get("code").stringValue()).isEqualTo("NotLoggedIn");

    var done = town.post(session(), "/api/v1/reports", report);
    assertThat(PhoneTown.json(done).get("kind").stringValue()).isEqualTo("DONE");
    assertThat(town.core.assignment(order).status()).isEqualTo(AssignmentStatus.ACKNOWLEDGED);
  }

  @Test
  void anOpenSocketIsToldToLogInAgainAndNothingIsLost() {
    try (var socket = new PhoneTestSocket(town)) {
      socket.send(new PhoneMessage.Hello(session()));
      socket.next(CrewMessage.Changed.class);
      step = Duration.ofHours(1);

      assertThat(socket.next(CrewMessage.Goodbye.class).loginAgain()).isTrue();
    }
    try (var socket = new PhoneTestSocket(town)) {
      socket.send(new PhoneMessage.Hello(session()));
      assertThat(socket.next(CrewMessage.Changed.class).view().orders()).hasSize(1);
      socket.send(
          new PhoneMessage.Submit(id(1), Instant.EPOCH, null, new AcknowledgeAssignment(order)));

      assertThat(socket.next(CrewMessage.Outcome.class).kind()).isEqualTo(OutcomeKind.DONE);
    }
  }

  @Test
  void aStepBackEndsNothing() {
    var token = session();
    step = Duration.ofHours(-1);

    assertThat(town.get(token, "/api/v1/view").statusCode()).isEqualTo(200);
  }

  private String session() {
    var answer =
        town.post("", "/api/v1/session", "{\"deviceCredential\":\"" + phone.credential() + "\"}");
    return PhoneTown.json(answer).get("token").stringValue();
  }

  private static CommandId id(long counter) {
    return new CommandId(new SenderId("phone"), counter);
  }
}
