package fengsui.region.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * Makes a finished index the same to the byte whenever it holds the same.
 *
 * <p>Lucene writes random ids of 16 bytes into the head of every file, by which it notices files
 * that do not belong together, and time, machine and Java version into the description of the
 * segment. The description is written anew without those; the ids are replaced by ones that are
 * made of the content itself, so that they still do their work; then each file's own checksum is
 * made right again.
 */
final class SettledIndex {
  private static final int CHECKSUM_BYTES = Long.BYTES;

  /** Bytes of one file, and where each id stands in them. */
  private static final class IndexBytes {
    private final byte[] bytes;
    private final List<Settled> places = new ArrayList<>();

    IndexBytes(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private record Settled(int id, int offset) {}

  private SettledIndex() {}

  /**
   * Settles the index in this folder, which must be closed and have one segment, or none when the
   * extract names nothing.
   *
   * @throws IOException when it has more, or cannot be read or written
   */
  static void settle(Path dir) throws IOException {
    var ids = describe(dir);
    var files = read(dir, ids);
    byte[] content = contentHash(files);
    for (var entry : files.entrySet()) {
      var file = entry.getValue();
      for (var place : file.places) {
        var digest = sha256();
        digest.update(content);
        digest.update((byte) place.id());
        int length = ids.get(place.id()).length;
        System.arraycopy(digest.digest(), 0, file.bytes, place.offset(), length);
      }
      var crc = new CRC32();
      int end = file.bytes.length - CHECKSUM_BYTES;
      crc.update(file.bytes, 0, end);
      ByteBuffer.wrap(file.bytes).putLong(end, crc.getValue());
      Files.write(dir.resolve(entry.getKey()), file.bytes);
    }
  }

  /** Writes the segment's description without time and machine; gives the ids of the index. */
  private static List<byte[]> describe(Path dir) throws IOException {
    try (Directory directory = FSDirectory.open(dir)) {
      var commit = SegmentInfos.readLatestCommit(directory);
      if (commit.size() > 1) {
        throw new IOException("the gazetteer has " + commit.size() + " segments, not one");
      }
      if (commit.size() == 0) {
        return List.of(commit.getId());
      }
      var segment = commit.info(0);
      var old = segment.info;
      var plain =
          new SegmentInfo(
              directory,
              old.getVersion(),
              old.getMinVersion(),
              old.name,
              old.maxDoc(),
              old.getUseCompoundFile(),
              old.getHasBlocks(),
              old.getCodec(),
              Map.of(),
              old.getId(),
              old.getAttributes(),
              old.getIndexSort());
      plain.setFiles(old.files());
      directory.deleteFile(old.name + ".si");
      old.getCodec().segmentInfoFormat().write(directory, plain, IOContext.DEFAULT);
      return List.of(old.getId(), segment.getId(), commit.getId());
    }
  }

  /** All files that end as Lucene's do, with zeros in place of the ids. */
  private static SortedMap<String, IndexBytes> read(Path dir, List<byte[]> ids) throws IOException {
    var files = new TreeMap<String, IndexBytes>();
    try (var all = Files.newDirectoryStream(dir)) {
      for (var file : all) {
        byte[] bytes = Files.readAllBytes(file);
        int footer = bytes.length - CodecUtil.footerLength();
        if (footer >= 0 && ByteBuffer.wrap(bytes).getInt(footer) == CodecUtil.FOOTER_MAGIC) {
          var found = new IndexBytes(bytes);
          for (int id = 0; id < ids.size(); id++) {
            blank(found, id, ids.get(id));
          }
          files.put(String.valueOf(file.getFileName()), found);
        }
      }
    }
    return files;
  }

  private static void blank(IndexBytes file, int id, byte[] value) {
    byte[] bytes = file.bytes;
    for (int at = 0; at + value.length <= bytes.length; at++) {
      if (bytes[at] == value[0]
          && Arrays.equals(bytes, at, at + value.length, value, 0, value.length)) {
        file.places.add(new Settled(id, at));
        Arrays.fill(bytes, at, at + value.length, (byte) 0);
      }
    }
  }

  private static byte[] contentHash(SortedMap<String, IndexBytes> files) {
    var hash = sha256();
    files.forEach(
        (name, file) -> {
          hash.update(name.getBytes(StandardCharsets.UTF_8));
          hash.update(file.bytes, 0, file.bytes.length - CHECKSUM_BYTES);
        });
    return hash.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
