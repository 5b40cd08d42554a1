package fengsui.check.hands;

import fengsui.check.town.CheckTown;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.SenderId;
import fengsui.protocol.console.SeatMessage.Submit;
import fengsui.protocol.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;

/** One seat that hands in commands by plain HTTP, and can hold back the last byte of a request. */
final class SeatHand {
  private static final int TTL_MILLIS = 10_000;
  private static final int ANSWER_MILLIS_MAX = 30_000;
  private static final String LAST_CHUNK = "0\r\n\r\n";

  private final CheckTown.Seat seat;
  private final int port;
  private final AtomicLong counter = new AtomicLong();

  SeatHand(CheckTown.Seat seat, int port) {
    this.seat = seat;
    this.port = port;
  }

  CommandId nextId() {
    return new CommandId(new SenderId("hand-" + seat.person()), counter.incrementAndGet());
  }

  Answer submit(Command command) throws IOException {
    return submit(nextId(), command);
  }

  Answer submit(CommandId id, Command command) throws IOException {
    try (var request = prepare(id, command)) {
      request.release();
      return request.answer();
    }
  }

  /** Sends all of the request but its last byte. */
  Held prepare(CommandId id, Command command) throws IOException {
    var body = Wire.bytes(new Submit(id, TTL_MILLIS, null, command));
    var head =
        """
        POST /api/v1/commands HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """
            .formatted(port, seat.token(), body.length);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.write(body, 0, body.length - 1);
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(ANSWER_MILLIS_MAX);
    socket.getOutputStream().write(bytes.toByteArray());
    return new Held(id, socket, body[body.length - 1]);
  }

  /** A request that waits for its last byte. */
  record Held(CommandId id, Socket socket, byte last) implements AutoCloseable {
    void release() throws IOException {
      socket.getOutputStream().write(last);
    }

    /**
     * The answer.
     *
     * @throws IOException when the product ended before all of it was sent
     */
    Answer answer() throws IOException {
      var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IOException("no answer to " + id);
      }
      var head = text.substring(0, end);
      var rest = text.substring(end + 4);
      int status = Integer.parseInt(head.substring(9, 12));
      boolean chunked = head.toLowerCase(Locale.ROOT).contains("chunked");
      if (chunked && !rest.endsWith(LAST_CHUNK)) {
        throw new IOException("half an answer to " + id);
      }
      try {
        return Answer.of(id, status, chunked ? unchunked(rest) : rest);
      } catch (JacksonException e) {
        throw new IOException("half an answer to " + id, e);
      }
    }

    private static String unchunked(String rest) {
      var bytes = rest.getBytes(StandardCharsets.UTF_8);
      var body = new ByteArrayOutputStream();
      int at = 0;
      while (true) {
        int line = at;
        while (bytes[line] != '\r') {
          line++;
        }
        int size =
            Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
        if (size == 0) {
          return body.toString(StandardCharsets.UTF_8);
        }
        body.write(bytes, line + 2, size);
        at = line + 2 + size + 2;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
