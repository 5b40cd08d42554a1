package fengsui.console.socket;

import static fengsui.domain.people.Role.ADMINISTRATOR;
import static fengsui.domain.people.Role.AUDITOR;
import static fengsui.domain.people.Role.CALL_TAKER;
import static fengsui.domain.people.Role.COMMANDER;

import fengsui.console.access.AccessInterceptor;
import fengsui.console.board.SeatPasses;
import fengsui.edge.access.Allowed;
import fengsui.edge.access.Allowed.Where;
import fengsui.edge.access.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Opens the socket of a seat, through the same gate as every other endpoint. */
@RestController
public final class SocketGate {
  /** Under this name the socket keeps who opened it. */
  static final String REQUESTER = "requester";

  private final SeatSocket socket;
  private final SeatPasses passes;
  private final DefaultHandshakeHandler handshake = new Uncompressed();

  public SocketGate(SeatSocket socket, SeatPasses passes) {
    this.socket = socket;
    this.passes = passes;
  }

  /** The board itself filters by area. */
  @GetMapping("/ws")
  @Allowed(
      roles = {CALL_TAKER, COMMANDER, ADMINISTRATOR, AUDITOR},
      where = Where.OWN_AREA_ONLY)
  void open(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getHeader(HttpHeaders.UPGRADE) == null) {
      throw Refusal.of(426, "UpgradeRequired", "", "open this address as a WebSocket");
    }
    if (!passes.hasRoom(AccessInterceptor.requester(request).session())) {
      throw Refusal.of(429, "TooManySeats", "", "close other windows of this session first");
    }
    var attributes = new HashMap<String, Object>();
    attributes.put(REQUESTER, AccessInterceptor.requester(request));
    handshake.doHandshake(
        new ServletServerHttpRequest(request),
        new ServletServerHttpResponse(response),
        socket,
        attributes);
  }

  /**
   * Deltas are shared by many seats in one network; packing them for each costs more than it saves.
   */
  private static final class Uncompressed extends DefaultHandshakeHandler {
    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
        ServerHttpRequest request,
        List<WebSocketExtension> requested,
        List<WebSocketExtension> supported) {
      return List.of();
    }
  }
}
