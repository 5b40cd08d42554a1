package fengsui.mobile.web;

import fengsui.mobile.link.Channel;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends over Tomcat's asynchronous remote. What may wait for the network, closing and pinging, runs
 * on a short-lived virtual thread with a limit of time.
 */
final class SocketChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(SocketChannel.class);

  /** Property of Tomcat: how long a blocking send, such as a close, may take. */
  private static final String BLOCKING_SEND_TIMEOUT =
      "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private static final long BLOCKING_MILLIS_MAX = 2_000;
  private static final int REASON_CHARS_MAX = 100;

  private final Session session;

  SocketChannel(Session session) {
    this.session = session;
    session.getUserProperties().put(BLOCKING_SEND_TIMEOUT, BLOCKING_MILLIS_MAX);
  }

  @Override
  public void send(String text, Consumer<Boolean> done) {
    try {
      session.getAsyncRemote().sendText(text, result -> done.accept(result.isOK()));
    } catch (IllegalStateException e) {
      LOG.atDebug().setCause(e).log("socket is closed already");
      done.accept(false);
    } catch (IllegalArgumentException e) {
      LOG.atError()
          .setCause(e)
          .log(
              "a message cannot be encoded; the phone connects again by itself;"
                  + " report this line with its trace, it is a fault of this program");
      done.accept(false);
    }
  }

  @Override
  public void ping(Consumer<Boolean> done) {
    Thread.startVirtualThread(
        () -> {
          boolean ok = true;
          try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
          } catch (IOException | IllegalStateException e) {
            LOG.atDebug().setCause(e).log("ping failed");
            ok = false;
          }
          done.accept(ok);
        });
  }

  @Override
  public void close(String why) {
    var reason = why.length() <= REASON_CHARS_MAX ? why : why.substring(0, REASON_CHARS_MAX);
    Thread.startVirtualThread(
        () -> {
          try {
            session.close(new CloseReason(CloseCodes.NORMAL_CLOSURE, reason));
          } catch (IOException | IllegalStateException e) {
            LOG.atDebug().setCause(e).log("close failed; the network is gone");
          }
        });
  }
}
