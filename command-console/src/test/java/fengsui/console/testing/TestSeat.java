package fengsui.console.testing;

import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.PositionFrame;
import fengsui.protocol.console.SeatMessage;
import fengsui.protocol.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A browser tab's socket, as a test holds it. */
public final class TestSeat implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<BoardMessage> heard = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private final AtomicInteger frames = new AtomicInteger();
  private final WebSocket socket;

  /** Opens the socket with a bearer token. */
  public TestSeat(TestConsole console, String token) {
    socket =
        console
            .http
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .buildAsync(console.socketUri(), this)
            .join();
  }

  public void say(SeatMessage message) {
    sayText(Wire.text(message));
  }

  /** Sends any text. */
  public void sayText(String text) {
    socket.sendText(text, true).join();
  }

  /** The next message of this kind; others before it are passed over. */
  public <T extends BoardMessage> T next(Class<T> kind) {
    try {
      for (int i = 0; i < 1_000; i++) {
        var message = heard.poll(10, TimeUnit.SECONDS);
        if (message == null) {
          break;
        }
        if (kind.isInstance(message)) {
          return kind.cast(message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("no " + kind.getSimpleName() + " came");
  }

  /** Position frames heard so far. */
  public int frames() {
    return frames.get();
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    var part = new byte[data.remaining()];
    data.get(part);
    partial.writeBytes(part);
    if (last) {
      heard(partial.toByteArray());
      partial.reset();
    }
    from.request(1);
    return null;
  }

  private void heard(byte[] message) {
    if (message[0] == PositionFrame.VERSION) {
      frames.incrementAndGet();
    } else {
      heard.add(Wire.read(new String(message, StandardCharsets.UTF_8), BoardMessage.class));
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
