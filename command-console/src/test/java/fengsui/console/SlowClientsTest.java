package fengsui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.console.testing.TestConsole;
import fengsui.console.testing.TestSeat;
import fengsui.domain.testing.City;
import fengsui.edge.connection.ConnectionGuard;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Goodbye;
import fengsui.protocol.console.BoardMessage.Welcome;
import fengsui.protocol.console.SeatMessage.Hello;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that open connections and do not use them, and many that come back at once. */
class SlowClientsTest {
  private static final int HALF_OPEN = 500;
  private static final int SEATS = 200;
  private static final String HALF_HEAD =
      "POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-";
  private static final String HALF_BODY =
      "POST /api/v1/login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
          + "Content-Length: 100\r\n\r\n{\"name\":";

  @RegisterExtension private static final TestConsole console = new TestConsole();

  @Test
  void halfSentRequestsOfOneAddressKeepNobodyOut() throws Exception {
    var password = console.account("taker");
    var body = "{\"name\":\"taker\",\"password\":\"" + password + "\"}";
    var open = new ArrayList<Socket>();
    try (var other = from("127.0.0.2");
        var same = from("127.0.0.1")) {
      assertThat(loginMillis(same, body)).isPositive();
      for (int i = 0; i < HALF_OPEN; i++) {
        open.add(halfOpen(i % 5 == 0 ? HALF_BODY : HALF_HEAD));
      }

      assertThat(List.of(loginMillis(other, body), loginMillis(other, body)))
          .anyMatch(millis -> millis < 1_000);
      assertThat(List.of(loginMillis(same, body), loginMillis(same, body)))
          .anyMatch(millis -> millis < 1_000);
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void oneAddressCannotTakeAllConnections() throws IOException {
    var guard = console.server.context().getBean(ConnectionGuard.class);
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 3 * HALF_OPEN; i++) {
        open.add(halfOpen(HALF_HEAD));
      }

      await().atMost(Duration.ofSeconds(5)).until(() -> guard.ended() >= HALF_OPEN);
      assertThat(guard.size()).isLessThan(2 * HALF_OPEN);
    } finally {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void aSeatThatNeverSaysHelloIsSentAway() {
    try (var seat = new TestSeat(console, console.token("auditor"))) {
      var goodbye = seat.next(Goodbye.class);

      assertThat(goodbye.why()).contains("no Hello within 5 s");
      assertThat(goodbye.loginAgain()).isFalse();
    }
  }

  @Test
  void seatsThatAreCutAtOnceComeBackAndMissNothing() {
    var seats = new ArrayList<TestSeat>();
    var seen = new Delta[SEATS];
    var history = "";
    for (int i = 0; i < SEATS; i++) {
      var seat = new TestSeat(console, console.token("commander"));
      seat.say(new Hello("", 0));
      history = seat.next(Welcome.class).history();
      seen[i] = seat.next(Delta.class);
      seats.add(seat);
    }
    seats.forEach(TestSeat::close);
    var missed = City.created(console.core.does("taker", City.create(null)));

    long cutNanos = System.nanoTime();
    var back = new ArrayList<CompletableFuture<Delta>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var before : seen) {
        var known = history;
        back.add(CompletableFuture.supplyAsync(() -> resumed(known, before), threads));
      }
      for (int i = 0; i < SEATS; i++) {
        var delta = back.get(i).join();
        assertThat(delta.from()).isEqualTo(seen[i].to());
        assertThat(delta.upserts().incidents()).anyMatch(now -> now.id().equals(missed));
      }
    }
    assertThat(Duration.ofNanos(System.nanoTime() - cutNanos)).isLessThan(Duration.ofSeconds(5));
  }

  private static Delta resumed(String history, Delta before) {
    try (var seat = new TestSeat(console, console.token("commander"))) {
      seat.say(new Hello(history, before.to()));
      return seat.next(Delta.class);
    }
  }

  private static HttpClient from(String address) {
    return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
  }

  private static long loginMillis(HttpClient client, String body)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var answer =
        client.send(
            console
                .request("/api/v1/login", null, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private static Socket halfOpen(String head) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), console.server.port());
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
