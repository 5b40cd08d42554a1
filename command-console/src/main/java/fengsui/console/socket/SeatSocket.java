package fengsui.console.socket;

import fengsui.bus.Presence;
import fengsui.bus.PresenceKind;
import fengsui.console.access.Requester;
import fengsui.console.api.ReadAudit;
import fengsui.console.board.Board;
import fengsui.console.board.BoardThread;
import fengsui.console.board.Frame;
import fengsui.console.board.Seat;
import fengsui.console.board.SeatOutbox;
import fengsui.console.board.SeatPasses;
import fengsui.console.board.SeatTalk;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * Carries frames between one browser and the board. Each socket has a virtual thread that sends
 * what its outbox holds, so a browser that does not read blocks nobody else.
 */
public final class SeatSocket extends TextWebSocketHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SeatSocket.class);

  private final Board board;
  private final SeatTalk talk;
  private final SeatPasses passes;
  private final Presence presence;
  private final BoardThread thread;
  private final ReadAudit audit;
  private final ConcurrentMap<String, Seat> seats = new ConcurrentHashMap<>();

  /** Starts telling presence at once. */
  public SeatSocket(
      Board board,
      SeatTalk talk,
      SeatPasses passes,
      Presence presence,
      BoardThread thread,
      ReadAudit audit) {
    this.audit = audit;
    this.board = board;
    this.talk = talk;
    this.passes = passes;
    this.presence = presence;
    this.thread = thread;
    thread.after(Presence.TOUCH_EVERY.toMillis(), this::touchAll);
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    var requester = (Requester) socket.getAttributes().get(SocketGate.REQUESTER);
    if (requester == null) {
      throw new IllegalStateException("the gate lets no socket in without a requester");
    }
    socket.setTextMessageSizeLimit(SeatTalk.MESSAGE_BYTES_MAX);
    var outbox = new SeatOutbox();
    var seat = board.open(passes.open(requester.session(), requester.token()), outbox);
    seats.put(socket.getId(), seat);
    touch(seat);
    audit.writeIfPossible(requester, "board", source(socket));
    Thread.ofVirtual().name("seat-" + socket.getId()).start(() -> send(socket, outbox));
    LOG.atInfo()
        .addKeyValue("person", seat.person().value())
        .addKeyValue("seat", seat.pass().session().device().value())
        .log("seat connected");
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
    var seat = seats.get(socket.getId());
    if (seat != null) {
      talk.heard(seat, message.getPayload());
    }
  }

  @Override
  public void handleTransportError(WebSocketSession socket, Throwable error) {
    LOG.debug("socket {} failed", socket.getId(), error);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    var seat = seats.remove(socket.getId());
    if (seat == null) {
      return;
    }
    board.closed(seat);
    passes.close(seat.pass());
    var device = seat.pass().session().device();
    if (seats.values().stream().noneMatch(s -> s.pass().session().device().equals(device))) {
      presence.leave(device);
    }
    LOG.atInfo()
        .addKeyValue("person", seat.person().value())
        .addKeyValue("seat", device.value())
        .addKeyValue("status", status.getCode())
        .log("seat gone");
  }

  private static void send(WebSocketSession socket, SeatOutbox outbox) {
    try {
      while (true) {
        switch (outbox.take()) {
          case Frame.Data data -> socket.sendMessage(new BinaryMessage(data.view()));
          case Frame.End() -> {
            socket.close(CloseStatus.NORMAL);
            return;
          }
        }
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("socket {} no longer takes messages", socket.getId(), e);
      closeQuietly(socket);
    } catch (RuntimeException e) {
      LOG.error(
          "a message cannot be encoded; the seat connects again by itself;"
              + " report this line with its trace, it is a fault of this program",
          e);
      closeQuietly(socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(WebSocketSession socket) {
    try {
      socket.close(CloseStatus.SERVER_ERROR);
    } catch (IOException e) {
      LOG.debug("socket {} was closed already", socket.getId(), e);
    }
  }

  private static String source(WebSocketSession socket) {
    var address = socket.getRemoteAddress();
    return address == null ? "" : address.getHostString();
  }

  private void touchAll() {
    thread.after(Presence.TOUCH_EVERY.toMillis(), this::touchAll);
    seats.values().forEach(this::touch);
  }

  private void touch(Seat seat) {
    presence.touch(seat.person(), seat.pass().session().device(), PresenceKind.SEAT);
  }
}
