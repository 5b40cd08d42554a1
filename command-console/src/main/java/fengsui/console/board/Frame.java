package fengsui.console.board;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message to a seat, encoded once for all seats of an audience: nobody may change what it
 * holds. All go as binary messages, because a text message would be encoded anew for each socket;
 * the first byte tells them apart, <code>{</code> for JSON.
 */
public sealed interface Frame {

  /** Size on the wire, in bytes. */
  int bytes();

  /** Something to send. */
  sealed interface Data extends Frame {
    /** Shared; read it through {@link #view()}. */
    ByteBuffer data();

    @Override
    default int bytes() {
      return data().limit();
    }

    /** The data with a position of its own. */
    default ByteBuffer view() {
      return data().asReadOnlyBuffer().rewind();
    }
  }

  /** One board message as JSON in UTF-8. */
  record Json(ByteBuffer data) implements Data {
    /** Half of a surrogate pair, which UTF-8 cannot carry, becomes a question mark. */
    static Json of(String json) {
      return new Json(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** A {@link fengsui.protocol.console.PositionFrame}. */
  record Positions(ByteBuffer data) implements Data {}

  /** The last of all: the connection ends. */
  record End() implements Frame {
    @Override
    public int bytes() {
      return 0;
    }
  }
}
