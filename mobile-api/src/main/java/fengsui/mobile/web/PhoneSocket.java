package fengsui.mobile.web;

import fengsui.mobile.link.PhoneLink;
import fengsui.mobile.link.PhoneLinks;
import jakarta.websocket.Session;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Ties each WebSocket to its {@link PhoneLink}. */
public final class PhoneSocket extends AbstractWebSocketHandler {
  /** Longest message of a phone, in bytes. */
  static final int MESSAGE_BYTES_MAX = 64 * 1024;

  private final PhoneLinks links;
  private final ConcurrentMap<String, PhoneLink> bySocket = new ConcurrentHashMap<>();

  public PhoneSocket(PhoneLinks links) {
    this.links = links;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
    var session = ((StandardWebSocketSession) socket).getNativeSession(Session.class);
    var link = session == null ? null : links.open(new SocketChannel(session)).orElse(null);
    if (link == null) {
      socket.close(CloseStatus.SERVICE_OVERLOAD);
    } else {
      bySocket.put(socket.getId(), link);
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
    var link = bySocket.get(socket.getId());
    if (link != null) {
      link.received(message.getPayload());
    }
  }

  @Override
  protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
    var link = bySocket.get(socket.getId());
    if (link != null) {
      link.heard();
    }
  }

  @Override
  public void handleTransportError(WebSocketSession socket, Throwable problem) {
    afterConnectionClosed(socket, CloseStatus.SERVER_ERROR);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    var link = bySocket.remove(socket.getId());
    if (link != null) {
      links.closed(link);
    }
  }
}
