package fengsui.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fengsui.edge.connection.ConnectionLimits;
import fengsui.edge.outer.OuterRules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest server of an edge, asked in plain bytes. */
class EdgeServerTest {
  private static final int WAITING_MAX = 3;
  private static final int ANSWER_MILLIS_MAX = 10_000;
  private static final int LOOK_MILLIS = 20;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private static EdgeServer server;

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  @Import(Greeting.class)
  static class Parts {}

  @RestController
  static class Greeting {
    @GetMapping("/now")
    String now() {
      return "now";
    }

    @GetMapping("/later")
    CompletableFuture<String> later() {
      return CompletableFuture.supplyAsync(
          () -> "later", CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS));
    }
  }

  @BeforeAll
  static void start() {
    var rules =
        new OuterRules(
            1_000, Map.of("/long", 2_000), Set.of(), "default-src 'self'", "camera=()", false);
    var limits = new ConnectionLimits(20, 20, WAITING_MAX);
    var listening = new Listening("edge-test", "127.0.0.1", 0, null, limits);
    server = EdgeServer.start(listening, Parts.class, OuterRules.class, rules, Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'CONNECT /now HTTP/1.1', 'X-Nothing: 1', 501",
    "'GET /now HTTP/1.1', 'Transfer-Encoding: gzip', 501",
    "'GET /now HTTP/7.1', 'X-Nothing: 1', 505"
  })
  void whatTheServerDoesNotSpeakIsNoFaultOfItsOwn(String line, String header, int status)
      throws IOException {
    try (var client = open()) {
      var answer = ask(client, line, header);

      assertThat(answer).startsWith("HTTP/1.1 " + status);
      assertThat(answer).contains("\"code\":\"NotSupported\"").doesNotContain("its log");
    }
  }

  /** Else it would be ended after the longest time for one answer, in the middle of the next. */
  @ParameterizedTest
  @CsvSource({"/now", "/later"})
  void aConnectionWaitsAgainOnceItsRequestWasAnswered(String path) throws IOException {
    var others = new ArrayList<Socket>();
    try (var answered = open()) {
      assertThat(ask(answered, "GET " + path + " HTTP/1.1", "X-Nothing: 1")).contains(" 200 ");

      // Each further one ends the longest waiting, and in the end this one.
      await()
          .until(
              () -> {
                others.add(open());
                return isEnded(answered);
              });
    } finally {
      for (var other : others) {
        other.close();
      }
    }
  }

  private static boolean isEnded(Socket client) throws IOException {
    client.setSoTimeout(LOOK_MILLIS);
    try {
      return client.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static Socket open() throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
    socket.setSoTimeout(ANSWER_MILLIS_MAX);
    return socket;
  }

  /** The head of the answer and a body, which ends in no empty line. */
  private static String ask(Socket client, String line, String header) throws IOException {
    var head = line + "\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + header + END_OF_HEAD;
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    var answer = new StringBuilder();
    var bytes = new byte[4_096];
    while (!answer.toString().contains(END_OF_HEAD) || answer.toString().endsWith(END_OF_HEAD)) {
      int read = client.getInputStream().read(bytes);
      if (read < 0) {
        break;
      }
      answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
    }
    return answer.toString();
  }
}
