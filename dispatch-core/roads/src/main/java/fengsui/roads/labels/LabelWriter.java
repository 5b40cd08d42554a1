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

  private final LabelMaker.Made made;

  /** By its number in the labels as they were made, the number of each hub in the file. */
  private final int[] hubs;

  private LabelWriter(FileChannel channel, LabelMaker.Made made, SweepOrder order) {
    this.channel = channel;
    this.made = made;
    this.hubs = new int[made.hubOf().length];
    for (int node = 0; node < hubs.length; node++) {
      hubs[made.hubOf()[node]] = order.places()[node];
    }
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
    if (hierarchy == null || made == null) {
      return false;
    }
    requireRoom(made.to());
    requireRoom(made.from());
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.position(HubLabels.HEADER_BYTES);
      var order = SweepOrder.of(hierarchy);
      var writer = new LabelWriter(channel, made, order);
      writer.putLabels(made.to());
      writer.putLabels(made.from());
      writer.putAll(LandmarkMaker.rows(made));
      writer.putAll(order.places());
      int[] runs = order.runs();
      writer.putAll(runs);
      int[] arcs = order.arcs();
      writer.putAll(arcs);
      writer.flush();
      writer.putHeader(network, runs.length / 2, arcs.length / 2);
    }
    return true;
  }

  private static void requireRoom(LabelStore labels) {
    if (labels.ints() * Integer.BYTES > RoadFile.SECTION_BYTES_MAX / 2) {
      throw new IllegalStateException("the labels of this network are too large for one file");
    }
  }

  private void putAll(int[] values) throws IOException {
    for (int value : values) {
      put(value);
    }
  }

  private void putLabels(LabelStore labels) throws IOException {
    int entries = 0;
    for (int hub : made.hubOf()) {
      put(entries);
      entries += (labels.end(hub) - labels.begin(hub)) / 2;
    }
    put(entries);
    for (int hub : made.hubOf()) {
      putSoonestFirst(labels.array(hub), labels.begin(hub), labels.end(hub));
    }
  }

  private void putSoonestFirst(int[] array, int begin, int end) throws IOException {
    int count = (end - begin) / 2;
    if (sorted.length < count) {
      sorted = new long[2 * count];
    }
    for (int i = 0; i < count; i++) {
      sorted[i] = ((long) array[begin + 2 * i + 1] << 32) | hubs[array[begin + 2 * i]];
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

  private void putHeader(long network, int runs, int arcs) throws IOException {
    var head = little(HubLabels.HEADER_BYTES);
    head.putLong(HubLabels.MAGIC).putInt(HubLabels.VERSION).putInt(hubs.length).putLong(network);
    head.putInt((int) (made.to().ints() / 2)).putInt((int) (made.from().ints() / 2));
    head.putInt(runs).putInt(arcs);
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
