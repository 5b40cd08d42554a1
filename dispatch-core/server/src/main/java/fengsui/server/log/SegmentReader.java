package fengsui.server.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.apache.ratis.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one log file, each with its length, checksum and content. */
final class SegmentReader {
  /** An entry further ahead than this is no entry of this log. */
  private static final long INDEX_AHEAD_MAX = 10_000_000;

  /** Tag of a LogEntryProto's first field, the term, which is never absent. */
  private static final byte TERM_TAG = 0x08;

  private final ByteBuffer bytes;
  private int position;

  private SegmentReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static SegmentReader open(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Reads on until the file is whole in memory; a segment has a few megabytes.
      }
      return new SegmentReader(bytes.flip());
    }
  }

  /** Whether the file begins as a log file does; reading goes on after it. */
  boolean header() {
    for (byte expected : LogFormat.HEADER) {
      if (position >= bytes.limit() || bytes.get(position) != expected) {
        return false;
      }
      position++;
    }
    return true;
  }

  /** Whether a crash left the file before its header was written. */
  boolean unborn() {
    int written = 0;
    while (written < LogFormat.HEADER.length
        && written < bytes.limit()
        && bytes.get(written) == LogFormat.HEADER[written]) {
      written++;
    }
    return written < LogFormat.HEADER.length && zerosFrom(written);
  }

  /** Byte offset of what is read next. */
  int position() {
    return position;
  }

  /** Whether only the zeros of an unwritten tail follow. */
  boolean atEnd() {
    return zerosFrom(position);
  }

  /** The next whole entry; null when what stands here is none. */
  @Nullable LogEntryProto next() {
    var entry = at(position);
    if (entry != null) {
      position = end(position);
    }
    return entry;
  }

  /**
   * Offset of a whole entry behind this place with a later index than {@code last}; -1 when there
   * is none. It tells damage in the middle from a torn end.
   */
  int laterEntry(long last) {
    for (int i = position + 1; i < bytes.limit(); i++) {
      var entry = bytes.get(i) == 0 ? null : at(i);
      if (entry != null && entry.getIndex() > last && entry.getIndex() < last + INDEX_AHEAD_MAX) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable LogEntryProto at(int offset) {
    int end = end(offset);
    int start = offset + varintBytes(offset);
    if (end < 0 || bytes.get(start) != TERM_TAG) {
      return null;
    }
    var crc = new CRC32C();
    crc.update(bytes.slice(offset, end - LogFormat.CHECKSUM_BYTES - offset));
    if ((int) crc.getValue() != bytes.getInt(end - LogFormat.CHECKSUM_BYTES)) {
      return null;
    }
    try {
      return LogEntryProto.parseFrom(bytes.slice(start, end - LogFormat.CHECKSUM_BYTES - start));
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
  }

  /** Offset after the entry that claims to begin here; -1 when its length cannot be. */
  private int end(int offset) {
    int size = varintBytes(offset);
    if (size == 0) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < size; i++) {
      length |= (long) (bytes.get(offset + i) & 0x7f) << (7 * i);
    }
    long end = offset + size + length + LogFormat.CHECKSUM_BYTES;
    return length > 0 && length <= LogFormat.ENTRY_BYTES_MAX && end <= bytes.limit()
        ? (int) end
        : -1;
  }

  /** Length of the varint here, 1 to 5; 0 when there is none. */
  private int varintBytes(int offset) {
    for (int i = 0; i < 5 && offset + i < bytes.limit(); i++) {
      if (bytes.get(offset + i) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean zerosFrom(int offset) {
    for (int i = offset; i < bytes.limit(); i++) {
      if (bytes.get(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
