package fengsui.mobile;

import static org.awaitility.Awaitility.await;

import fengsui.domain.Check;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.PhoneMessage;
import fengsui.protocol.wire.Wire;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A phone's end of the socket. */
final class PhoneTestSocket implements WebSocket.Listener, AutoCloseable {
  final Queue<CrewMessage> messages = new ConcurrentLinkedQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;
  private CrewMessage.@Nullable Changed first;
  volatile int closeCode = -1;

  /** When the first view with an order came, by the monotonic clock; 0 before. */
  volatile long orderedNanos;

  PhoneTestSocket(PhoneTown town) {
    socket =
        town.http
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + town.server.port() + "/ws"), this)
            .join();
  }

  /** Opened by a person, with the first view there. */
  static PhoneTestSocket opened(PhoneTown town, String person) {
    var socket = new PhoneTestSocket(town);
    socket.send(new PhoneMessage.Hello(town.token(person)));
    socket.first = socket.next(CrewMessage.Changed.class);
    return socket;
  }

  /** The first view, of a socket that was {@link #opened}. */
  CrewMessage.Changed first() {
    return Check.present(first, "opened");
  }

  void send(PhoneMessage message) {
    sendText(Wire.text(message));
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  /** The next message of this kind; earlier ones of other kinds are dropped. */
  <T extends CrewMessage> T next(Class<T> kind) {
    return await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> take(kind), found -> found != null);
  }

  private <T extends CrewMessage> @Nullable T take(Class<T> kind) {
    for (var message = messages.poll(); message != null; message = messages.poll()) {
      if (kind.isInstance(message)) {
        return kind.cast(message);
      }
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      var message = Wire.read(part.toString(), CrewMessage.class);
      if (orderedNanos == 0
          && message instanceof CrewMessage.Changed changed
          && !changed.view().orders().isEmpty()) {
        orderedNanos = System.nanoTime();
      }
      messages.add(message);
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode = code;
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
