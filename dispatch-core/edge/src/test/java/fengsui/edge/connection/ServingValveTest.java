package fengsui.edge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;

class ServingValveTest {
  private final AtomicInteger served = new AtomicInteger();
  private final ServingValve valve =
      new ServingValve(new ConnectionGuard(ConnectionLimits.OF_SEATS, () -> 0));

  @Test
  void aRequestWhoseConnectionIsGoneIsLeftAlone() {
    valve.setNext(
        new ValveBase() {
          @Override
          public void invoke(Request request, Response response) {
            served.incrementAndGet();
          }
        });

    // A container's request has no peer once its socket is closed.
    var raw = new org.apache.coyote.Request();
    var answer = new org.apache.coyote.Response();
    raw.setResponse(answer);
    assertThatCode(() -> valve.invoke(new Request(new Connector(), raw), new Response(answer)))
        .doesNotThrowAnyException();
    assertThat(served).hasValue(0);
  }
}
