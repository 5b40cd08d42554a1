package fengsui.region.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads one OpenStreetMap PBF file, block by block.
 *
 * <p>The frames are read here and not by osmpbf's own stream, because that takes a file cut off in
 * mid-block for a complete one. Memory is one block. See the OpenStreetMap wiki, "PBF Format".
 */
public final class OsmFile {

  /** Largest block header of the format, in bytes. */
  static final int HEADER_BYTES_MAX = 64 * 1024;

  /** Largest block of the format, packed or unpacked, in bytes. */
  static final int BLOCK_BYTES_MAX = 32 * 1024 * 1024;

  private static final Set<String> FEATURES_KNOWN = Set.of("OsmSchema-V0.6", "DenseNodes");

  private final Path file;
  private final OsmSink sink;
  private long position;
  private boolean headerSeen;
  private boolean dataSeen;

  private OsmFile(Path file, OsmSink sink) {
    this.file = file;
    this.sink = sink;
  }

  /**
   * Hands the whole content of the file to the sink.
   *
   * @throws OsmFormatException if the file is missing, not readable, empty, cut off, damaged, of
   *     another format, or holds no map data
   */
  public static void read(Path file, OsmSink sink) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new OsmFormatException(file, "is not there, or is no file: " + file.toAbsolutePath());
    }
    if (!Files.isReadable(file)) {
      throw new OsmFormatException(
          file, "may not be read by this account. Give it the right to read the file.");
    }
    if (Files.size(file) == 0) {
      throw new OsmFormatException(file, "is empty (0 bytes). Download the extract again.");
    }
    new OsmFile(file, sink).readBlocks();
  }

  private void readBlocks() throws IOException {
    long size = Files.size(file);
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (position < size) {
        readBlock(in, size);
      }
    }
    if (!dataSeen) {
      throw new OsmFormatException(file, "holds no map data: there is no block after its header.");
    }
  }

  private void readBlock(DataInputStream in, long size) throws IOException {
    long start = position;
    byte[] length = take(in, 4, size, start);
    int headerBytes = ByteBuffer.wrap(length).getInt();
    if (headerBytes <= 0 || headerBytes > HEADER_BYTES_MAX) {
      throw start == 0 ? wrongFormat(length) : damaged(start, null);
    }
    byte[] headerData = take(in, headerBytes, size, start);
    try {
      BlobHeader header = BlobHeader.parseFrom(headerData);
      if (header.getDatasize() < 0 || header.getDatasize() > BLOCK_BYTES_MAX) {
        throw damaged(start, null);
      }
      byte[] data = take(in, header.getDatasize(), size, start);
      readContent(header.getType(), unpack(Blob.parseFrom(data)));
    } catch (InvalidProtocolBufferException | DataFormatException | IndexOutOfBoundsException e) {
      throw start == 0 ? wrongFormat(length) : damaged(start, e);
    }
  }

  private void readContent(String type, byte[] content) throws IOException {
    switch (type) {
      case "OSMHeader" -> {
        headerSeen = true;
        for (String feature : HeaderBlock.parseFrom(content).getRequiredFeaturesList()) {
          if (!FEATURES_KNOWN.contains(feature)) {
            throw new OsmFormatException(
                file, "needs the format feature '" + feature + "', which is not supported.");
          }
        }
      }
      case "OSMData" -> {
        if (!headerSeen) {
          throw new OsmFormatException(file, "has map data before its header: it is damaged.");
        }
        dataSeen = true;
        new OsmBlock(PrimitiveBlock.parseFrom(content)).sendTo(sink);
      }
      default -> {
        // The format asks readers to pass over block types that they do not know.
      }
    }
  }

  private byte[] unpack(Blob blob) throws IOException, DataFormatException {
    if (blob.hasRaw()) {
      return blob.getRaw().toByteArray();
    }
    if (!blob.hasZlibData()) {
      throw new OsmFormatException(
          file, "is packed in a way that is not supported. Write it again with zlib packing.");
    }
    if (blob.getRawSize() < 0 || blob.getRawSize() > BLOCK_BYTES_MAX) {
      throw new DataFormatException("unpacked size " + blob.getRawSize());
    }
    byte[] out = new byte[blob.getRawSize()];
    try (var inflater = new Inflater()) {
      inflater.setInput(blob.getZlibData().toByteArray());
      int done = 0;
      while (done < out.length) {
        int n = inflater.inflate(out, done, out.length - done);
        if (n == 0) {
          throw new DataFormatException("packed data ends after " + done + " bytes");
        }
        done += n;
      }
    }
    return out;
  }

  private byte[] take(DataInputStream in, int bytes, long size, long start) throws IOException {
    if (position + bytes > size) {
      throw new OsmFormatException(
          file,
          "is cut off: the block at byte %d goes on after the end of the file at byte %d. Download the extract again."
              .formatted(start, size));
    }
    byte[] data = in.readNBytes(bytes);
    position += bytes;
    return data;
  }

  private OsmFormatException damaged(long start, @Nullable Exception e) {
    String reason = "is damaged: the block at byte " + start + " cannot be read.";
    return e == null
        ? new OsmFormatException(file, reason)
        : new OsmFormatException(file, reason, e);
  }

  private OsmFormatException wrongFormat(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String what;
    if (text.startsWith("<")) {
      what = "looks like XML. Convert it first: osmium cat FILE.osm -o FILE.osm.pbf";
    } else if (text.startsWith("PK") || text.startsWith("\u001f\u008b") || text.startsWith("BZ")) {
      what = "is a packed archive. Unpack it first.";
    } else {
      what = "does not begin with a PBF block header.";
    }
    return new OsmFormatException(file, "is not an OpenStreetMap PBF file: it " + what);
  }
}
