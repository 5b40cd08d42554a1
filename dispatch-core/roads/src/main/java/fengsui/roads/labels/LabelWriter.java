package fengsui.roads.labels;

import fengsui.roads.file.RoadFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;

/** Makes the labels of a network and writes them as {@link HubLabels} reads them. */
public final class LabelWriter {

  private static final int BUFFER_BYTES = 1 << 18;

  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = little(BUFFER_BYTES);
  private long[] sorted = new long[256];

  private LabelWriter(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes a new file; the same network gives the same bytes. Making it durable is the caller's.
   *
   * @param network number of the roads that the arcs belong to
   * @param outStarts per node, where its arcs begin; one closing entry
   * @param outArcs arcs by tail, {@link RoadFile#ARC_INTS}: head, milliseconds above 0, number
   * @param isWanted asked now and then; once it is false, nothing is written
   * @return whether it was written
   * @throws IllegalStateException when the labels would be too many for one file
   */
  public static boolean write(
      Path file, long network, int[] outStarts, int[] outArcs, BooleanSupplier isWanted)
      throws IOException {
    int nodeCount = outStarts.length - 1;
    var hierarchy = Contraction.of(nodeCount, outStarts, outArcs, isWanted);
    var made = hierarchy == null ? null : LabelMaker.make(hierarchy, isWanted);
    if (made == null) {
      return false;
    }
    requireRoom(made.to());
    requireRoom(made.from());
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(HubLabels.HEADER_BYTES);
      var writer = new LabelWriter(channel);
      writer.put(made.hubOf(), made.to());
      writer.put(made.hubOf(), made.from());
      for (int millis : LandmarkMaker.rows(made)) {
        writer.put(millis);
      }
      writer.flush();
      writer.putHeader(nodeCount, network, made);
    }
    return true;
  }

  private static void requireRoom(LabelStore labels) {
    if (labels.ints() * Integer.BYTES > RoadFile.SECTION_BYTES_MAX / 2) {
      throw new IllegalStateException("the labels of this network are too large for one file");
    }
  }

  private void put(int[] hubOf, LabelStore labels) throws IOException {
    int entries = 0;
    for (int hub : hubOf) {
      put(entries);
      entries += (labels.end(hub) - labels.begin(hub)) / 2;
    }
    put(entries);
    for (int hub : hubOf) {
      putSoonestFirst(labels.array(hub), labels.begin(hub), labels.end(hub));
    }
  }

  /** Of equal times the more important hub first. */
  private void putSoonestFirst(int[] array, int begin, int end) throws IOException {
    int count = (end - begin) / 2;
    if (sorted.length < count) {
      sorted = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      sorted[i] = ((long) array[begin + 2 * i + 1] << 32) | array[begin + 2 * i];
    }
    Arrays.sort(sorted, 0, count);
    for (int i = 0; i < count; i++) {
      put((int) sorted[i]);
      put((int) (sorted[i] >>> 32));
    }
  }

  private void put(int value) throws IOException {
    if (!buffer.hasRemaining()) {
      flush();
    }
    buffer.putInt(value);
  }

  private void flush() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  private void putHeader(int nodeCount, long network, LabelMaker.Made made) throws IOException {
    var head = little(HubLabels.HEADER_BYTES);
    head.putLong(HubLabels.MAGIC).putInt(HubLabels.VERSION).putInt(nodeCount).putLong(network);
    head.putInt((int) (made.to().ints() / 2)).putInt((int) (made.from().ints() / 2));
    head.putInt((int) checksum.getValue());
    head.putInt(RoadFile.checksum(MemorySegment.ofBuffer(head.slice(0, HubLabels.CHECKED_BYTES))));
    head.rewind();
    long at = 0;
    while (head.hasRemaining()) {
      at += channel.write(head, at);
    }
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
