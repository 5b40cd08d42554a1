package fengsui.console.board;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One message to a seat. Seats of an audience share it, so nobody may change what it holds. */
public sealed interface Frame {

  /** Size on the wire, in bytes. */
  int bytes();

  /** JSON of one board message. */
  record Text(String json, int bytes) implements Frame {
    /** Half of a surrogate pair, which a socket cannot carry, becomes a question mark. */
    static Text of(String json) {
      var utf8 = json.getBytes(StandardCharsets.UTF_8);
      boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(json);
      return new Text(whole ? json : new String(utf8, StandardCharsets.UTF_8), utf8.length);
    }
  }

  /** A position frame; read it through {@link #view()}. */
  record Binary(ByteBuffer data) implements Frame {
    @Override
    public int bytes() {
      return data.limit();
    }

    /** The data with a position of its own. */
    public ByteBuffer view() {
      return data.asReadOnlyBuffer().rewind();
    }
  }

  /** The last of all: the connection ends. */
  record End() implements Frame {
    @Override
    public int bytes() {
      return 0;
    }
  }
}
