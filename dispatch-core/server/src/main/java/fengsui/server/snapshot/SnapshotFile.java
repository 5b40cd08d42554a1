package fengsui.server.snapshot;

import fengsui.protocol.wire.Wire;
import fengsui.server.core.Applied;
import fengsui.server.core.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;

/**
 * The bytes of one snapshot: a line that says what it is, the canonical State as one line, and a
 * line with the SHA-256 of all before it. Any changed byte is found.
 *
 * @param head what it says of itself
 * @param applied what it holds
 */
public record SnapshotFile(SnapshotHead head, Applied applied) {
  private static final int TRAILER_BYTES = 65;

  /** It is whole, but of a form that this build does not read. It must be kept as it is. */
  public static final class OtherVersion extends IOException {
    private static final long serialVersionUID = 1L;

    OtherVersion(String why) {
      super(why);
    }
  }

  /** It is not whole. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String why) {
      super(why);
    }
  }

  public static byte[] encode(Applied applied, String history) {
    var state = StateCodec.encode(applied.state());
    var head =
        new SnapshotHead(
            StateCodec.SCHEMA,
            applied.state().level(),
            applied.state().number(),
            applied.state().at(),
            applied.term(),
            applied.index(),
            history,
            applied.chain().hex(),
            hash(state, state.length));
    var first = Wire.bytes(head);
    int body = first.length + 1 + state.length + 1;
    var file = Arrays.copyOf(first, body + TRAILER_BYTES);
    file[first.length] = '\n';
    System.arraycopy(state, 0, file, first.length + 1, state.length);
    file[body - 1] = '\n';
    var trailer = (hash(file, body) + "\n").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(trailer, 0, file, body, TRAILER_BYTES);
    return file;
  }

  public static SnapshotFile decode(byte[] file) throws Damaged, OtherVersion {
    int body = file.length - TRAILER_BYTES;
    if (body < 2
        || !hash(file, body)
            .equals(new String(file, body, TRAILER_BYTES - 1, StandardCharsets.US_ASCII))) {
      throw new Damaged("its checksum does not hold");
    }
    int line = 0;
    while (file[line] != '\n') {
      line++;
    }
    try {
      var head = Wire.read(Arrays.copyOf(file, line), SnapshotHead.class);
      var why = head.whyNotReadable();
      if (why != null) {
        throw new OtherVersion(why);
      }
      var bytes = Arrays.copyOfRange(file, line + 1, body - 1);
      var state = StateCodec.decode(bytes);
      if (!head.stateHash().equals(hash(bytes, bytes.length)) || head.number() != state.number()) {
        throw new Damaged("its State does not have the hash or number that it names");
      }
      return new SnapshotFile(
          head, new Applied(head.term(), head.index(), state, new Chain(head.chain())));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new Damaged("it cannot be read: " + e.getMessage());
    }
  }

  private static String hash(byte[] bytes, int length) {
    var digest = Chain.sha256();
    digest.update(bytes, 0, length);
    return HexFormat.of().formatHex(digest.digest());
  }
}
