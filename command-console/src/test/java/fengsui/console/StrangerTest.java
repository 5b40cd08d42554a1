package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.console.testing.TestConsole;
import fengsui.console.testing.TestSeat;
import fengsui.db.account.Pairing;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Goodbye;
import fengsui.protocol.console.BoardMessage.Problem;
import fengsui.protocol.console.SeatMessage.Hello;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions, sockets and names in the hands of somebody who means harm. */
class StrangerTest {
  /** More sockets than any session may have. */
  private static final int SOCKETS_TRIED = 80;

  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void aNewPasswordEndsTheSocketsThatWereOpenedWithTheOldOne() {
    try (var seat = new TestSeat(console, console.token("commander"))) {
      seat.say(new Hello("", 0));
      seat.next(Delta.class);
      console.account("commander");

      var reset = console.post("/api/v1/accounts/commander/reset", console.token("admin"), "");

      assertThat(reset.statusCode()).isEqualTo(200);
      assertThat(seat.next(Goodbye.class).loginAgain()).isTrue();
    }
  }

  @Test
  void aResetShowsTheNameToLogInWith() {
    var admin = console.token("admin");
    var body = "{\"person\":\"jinghe\",\"name\":\"Desk 1\"}";
    assertThat(console.post("/api/v1/accounts", admin, body).body()).contains("\"desk 1\"");

    assertThat(console.post("/api/v1/accounts/jinghe/reset", admin, "").body())
        .contains("\"name\":\"desk 1\"");
  }

  @Test
  void oneSessionOpensOnlySoManySockets() {
    var token = console.token("taker");
    var open = new ArrayList<TestSeat>();
    try {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < SOCKETS_TRIED; i++) {
                  open.add(new TestSeat(console, token));
                }
              })
          .hasCauseInstanceOf(WebSocketHandshakeException.class);
      assertThat(open).hasSizeBetween(50, 70);
    } finally {
      open.forEach(TestSeat::close);
    }
  }

  @Test
  void aSeatThatAsksForTheWholeBoardAgainAndAgainIsNotAnswered() {
    try (var seat = new TestSeat(console, console.token("taker"))) {
      for (int i = 0; i < 20; i++) {
        seat.say(new Hello("", 0));
      }

      assertThat(seat.next(Problem.class).code()).isEqualTo("TooManyMessages");
    }
  }

  @Test
  void aPairedPhoneIsNoSeatWhateverItsPersonMay() {
    var phone = new DeviceId("phone-1");
    var token = console.tokens.start(new PersonId("commander"), phone).token();

    assertThat(Pairing.isPhone(phone)).isTrue();
    assertThat(console.get("/api/v1/me", token).statusCode()).isEqualTo(401);
    assertThatThrownBy(() -> new TestSeat(console, token))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  @Test
  void aForeignNameThatPointsToThisMachineIsRefused() throws IOException {
    assertThat(statusFor("GET /actuator/prometheus", "evil.example:8119")).contains(" 421");
    assertThat(statusFor("GET /", "evil.example")).contains(" 421");
    assertThat(statusFor("GET /actuator/prometheus", "LOCALHOST:8119")).contains(" 200");
    assertThat(statusFor("GET /actuator/prometheus", "[::1]:8119")).contains(" 200");
  }

  @Test
  void timesFarOutsideTheCalendarAreNoFaultOfTheServer() {
    var auditor = console.token("auditor");
    for (var times : List.of("to=-9223372036854775808", "to=9223372036854775807", "to=0")) {
      assertThat(console.get("/api/v1/audit?" + times, auditor).statusCode()).isEqualTo(200);
    }
    var both = "from=-9223372036854775808&to=9223372036854775807";
    assertThat(console.get("/api/v1/audit?" + both, auditor).statusCode()).isEqualTo(200);
  }

  private static String statusFor(String request, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), console.server.port())) {
      var head = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }
}
