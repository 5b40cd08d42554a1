package fengsui.server.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Ratis 3.3 lays out its log files: eight bytes "RaftLog1"; then entries, each a protobuf
 * varint with the length, that many bytes of a LogEntryProto, and four bytes big-endian CRC-32C
 * over both; then zeros to the end of the file.
 */
final class LogFormat {
  static final byte[] HEADER = "RaftLog1".getBytes(StandardCharsets.US_ASCII);
  static final int CHECKSUM_BYTES = 4;

  /** Longest entry that is believed, in bytes; Ratis itself refuses longer ones. */
  static final int ENTRY_BYTES_MAX = 4 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("log_(?:inprogress_(\\d+)|(\\d+)-(\\d+))");

  private LogFormat() {}

  /**
   * One file of the log.
   *
   * @param first index of its first entry
   * @param last index of its last entry; -1 while it is open
   */
  record Segment(Path file, long first, long last) {
    static final Comparator<Segment> IN_ORDER =
        Comparator.comparingLong(Segment::first).thenComparing(s -> s.file().toString());

    boolean isOpen() {
      return last < 0;
    }

    static Optional<Segment> of(Path file) {
      var matcher = NAME.matcher(file.getFileName().toString());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      return Optional.of(
          matcher.group(1) != null
              ? new Segment(file, Long.parseLong(matcher.group(1)), -1)
              : new Segment(
                  file, Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))));
    }
  }
}
