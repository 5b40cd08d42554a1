package fengsui.region.basemap;

import io.tileverse.pmtiles.PMTilesHeader;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a PMTiles file, version 3: header, root directory, metadata, leaf directories, tiles.
 *
 * <p>Our own, because the library's writer is not public; the header is the library's. Tiles go to
 * a file beside the target as they come, and the target appears whole or not at all.
 */
final class PmtilesFile implements AutoCloseable {

  /** Header and root directory together must fit the first 16 KiB of the file. */
  private static final int ROOT_BYTES_MAX = 16_384 - 127;

  private static final int HEADER_BYTES = 127;
  private static final int LEAF_ENTRIES = 4_096;

  private final Path target;
  private final Path data;
  private final Path whole;
  private final OutputStream out;
  private final List<Entry> entries = new ArrayList<>();
  private byte[] last = new byte[0];
  private long offset;
  private long tiles;

  /** One run of equal tiles, or one leaf directory if the run is 0. */
  private record Entry(long id, long offset, int length, int run) {}

  /** The area that the tiles cover, in degrees. */
  record Bounds(double west, double south, double east, double north) {}

  PmtilesFile(Path target) throws IOException {
    this.target = target;
    this.data = target.resolveSibling(target.getFileName() + ".tiles");
    this.whole = target.resolveSibling(target.getFileName() + ".part");
    this.out = new BufferedOutputStream(Files.newOutputStream(data), 1 << 16);
  }

  /** Adds the next tile; ids must grow. */
  void add(long id, byte[] tile) throws IOException {
    byte[] packed = gzip(tile);
    tiles++;
    if (!entries.isEmpty() && Arrays.equals(packed, last)) {
      Entry run = entries.getLast();
      if (run.id + run.run == id) {
        entries.set(entries.size() - 1, new Entry(run.id, run.offset, run.length, run.run + 1));
        return;
      }
    }
    entries.add(new Entry(id, offset, packed.length, 1));
    out.write(packed);
    offset += packed.length;
    last = packed;
  }

  /** Writes the target from what was added. */
  void finish(Bounds bounds, byte[] metadataJson) throws IOException {
    out.close();
    byte[] root = gzip(directory(entries));
    byte[] leaves = new byte[0];
    for (int size = LEAF_ENTRIES; root.length > ROOT_BYTES_MAX; size *= 2) {
      var leafBytes = new ByteArrayOutputStream();
      root = gzip(directory(leafEntries(size, leafBytes)));
      leaves = leafBytes.toByteArray();
    }
    byte[] metadata = gzip(metadataJson);
    byte[] header = header(bounds, root.length, metadata.length, leaves.length);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(whole), 1 << 16)) {
      file.write(header);
      file.write(root);
      file.write(metadata);
      file.write(leaves);
      Files.copy(data, file);
    }
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Entry> leafEntries(int size, ByteArrayOutputStream leaves) throws IOException {
    var roots = new ArrayList<Entry>();
    for (int from = 0; from < entries.size(); from += size) {
      List<Entry> leaf = entries.subList(from, Math.min(from + size, entries.size()));
      byte[] packed = gzip(directory(leaf));
      roots.add(new Entry(leaf.getFirst().id, leaves.size(), packed.length, 0));
      leaves.writeBytes(packed);
    }
    return roots;
  }

  /** Columns of numbers: ids as steps, runs, lengths, and offsets, 0 for "right after the last". */
  private static byte[] directory(List<Entry> entries) {
    var bytes = new ByteArrayOutputStream();
    varint(bytes, entries.size());
    long id = 0;
    for (Entry entry : entries) {
      varint(bytes, entry.id - id);
      id = entry.id;
    }
    entries.forEach(entry -> varint(bytes, entry.run));
    entries.forEach(entry -> varint(bytes, entry.length));
    long next = -1;
    for (Entry entry : entries) {
      varint(bytes, entry.offset == next ? 0 : entry.offset + 1);
      next = entry.offset + entry.length;
    }
    return bytes.toByteArray();
  }

  private byte[] header(Bounds bounds, int rootBytes, int metadataBytes, int leafBytes)
      throws IOException {
    long metadataAt = HEADER_BYTES + (long) rootBytes;
    long leavesAt = metadataAt + metadataBytes;
    return PMTilesHeader.builder()
        .rootDirOffset(HEADER_BYTES)
        .rootDirBytes(rootBytes)
        .jsonMetadataOffset(metadataAt)
        .jsonMetadataBytes(metadataBytes)
        .leafDirsOffset(leavesAt)
        .leafDirsBytes(leafBytes)
        .tileDataOffset(leavesAt + leafBytes)
        .tileDataBytes(offset)
        .addressedTilesCount(tiles)
        .tileEntriesCount(entries.size())
        .tileContentsCount(entries.size())
        .clustered(true)
        .internalCompression(PMTilesHeader.COMPRESSION_GZIP)
        .tileCompression(PMTilesHeader.COMPRESSION_GZIP)
        .tileType(PMTilesHeader.TILETYPE_MVT)
        .minZoom((byte) TileGrid.MIN_ZOOM)
        .maxZoom((byte) TileGrid.MAX_ZOOM)
        .minLon(bounds.west)
        .minLat(bounds.south)
        .maxLon(bounds.east)
        .maxLat(bounds.north)
        .centerZoom((byte) 9)
        .centerLon((bounds.west + bounds.east) / 2)
        .centerLat((bounds.south + bounds.north) / 2)
        .build()
        .serialize();
  }

  private static void varint(ByteArrayOutputStream bytes, long value) {
    long rest = value;
    while (rest > 0x7f) {
      bytes.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(data);
    Files.deleteIfExists(whole);
  }
}
