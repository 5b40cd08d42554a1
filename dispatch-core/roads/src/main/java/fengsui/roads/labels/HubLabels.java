package fengsui.roads.labels;

import fengsui.roads.file.RoadFile;
import fengsui.roads.file.RoadFileException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hub labels of one vehicle class's network, mapped from a file: for every node the times to
 * its hubs and from its hubs. The time between two nodes is the least sum over the hubs that both
 * have, to the millisecond. A node's entries stand in the order of their milliseconds, so that who
 * has found a short way need not look at far hubs. Immutable; safe for concurrent use.
 *
 * <p>Layout, little-endian: {@link #MAGIC}, int version, int nodes, long network, int entries to
 * hubs, int entries from hubs, int runs, int arcs, int CRC-32C of what follows the header, int
 * CRC-32C of the header before it, zeros up to {@link #HEADER_BYTES}; per node where its entries to
 * hubs begin and a closing one, those entries as hub and milliseconds, the soonest first; then the
 * same from hubs; then per node and landmark milliseconds to it and from it; then what a {@link
 * Sweep} needs: the place of each node, which is also its number as a hub, {@link SweepOrder#runs}
 * and {@link SweepOrder#arcs}.
 */
public final class HubLabels {

  /** The first eight bytes, read as a little-endian long: "FSLABEL" and a line feed. */
  static final long MAGIC = 0x0A4C4542_414C5346L;

  static final int VERSION = 4;
  static final int HEADER_BYTES = 64;
  static final int CHECKED_BYTES = 44;
  static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** One entry: the number of a hub below, milliseconds above. */
  static final ValueLayout.OfLong ENTRY =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Bytes of one entry. */
  static final int ENTRY_BYTES = Long.BYTES;

  /** Nodes at the rim whose times to and from every node are kept. */
  public static final int LANDMARKS = 8;

  static final int LANDMARK_INTS = 2 * LANDMARKS;

  private final MemorySegment file;
  private final MemorySegment toStarts;
  private final MemorySegment to;
  private final MemorySegment fromStarts;
  private final MemorySegment from;
  private final MemorySegment landmarks;
  private final MemorySegment places;
  private final MemorySegment runs;
  private final MemorySegment arcs;
  private volatile @Nullable Rising rising;

  /** What a sweep reads, copied out of the file at the first one: a few megabytes. */
  @SuppressWarnings("ArrayRecordComponent") // Never handed out, never written.
  private record Rising(int[] runs, int[] arcs) {}

  private HubLabels(MemorySegment file) {
    this.file = file;
    int nodes = file.get(RoadFile.INT, 12);
    long starts = (nodes + 1L) * Integer.BYTES;
    var parts = new Parts(file);
    this.toStarts = parts.next(starts);
    this.to = parts.next((long) ENTRY_BYTES * file.get(RoadFile.INT, 24));
    this.fromStarts = parts.next(starts);
    this.from = parts.next((long) ENTRY_BYTES * file.get(RoadFile.INT, 28));
    this.landmarks = parts.next((long) LANDMARK_INTS * Integer.BYTES * nodes);
    this.places = parts.next((long) Integer.BYTES * nodes);
    this.runs = parts.next(2L * Integer.BYTES * file.get(RoadFile.INT, 32));
    this.arcs = parts.next(2L * Integer.BYTES * file.get(RoadFile.INT, 36));
  }

  /** The parts of a file one after the other. */
  private static final class Parts {
    private final MemorySegment file;
    private long at = HEADER_BYTES;

    Parts(MemorySegment file) {
      this.file = file;
    }

    MemorySegment next(long bytes) {
      at += bytes;
      return file.asSlice(at - bytes, bytes);
    }
  }

  /**
   * Maps a file and checks its header and length, in the same short time whatever its size. What it
   * holds is checked by {@link #verify}.
   *
   * @param network {@code RoadGraph.network()} of the roads that it must be made for
   * @throws RoadFileException when it holds no labels of these roads; the message names the reason
   * @throws IOException when it cannot be read
   */
  public static HubLabels open(Path file, long network) throws IOException {
    require(Files.isRegularFile(file), "there is none at " + file);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      require(channel.size() >= HEADER_BYTES, "it is too short to have a header");
      var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      checkHeader(bytes, network);
      return new HubLabels(bytes);
    }
  }

  private static void checkHeader(MemorySegment file, long network) throws RoadFileException {
    require(file.get(LONG, 0) == MAGIC, "its first bytes are not FSLABEL");
    int version = file.get(RoadFile.INT, 8);
    require(
        version == VERSION,
        "it has version " + version + ", this program reads " + VERSION + "; import again");
    require(
        RoadFile.checksum(file.asSlice(0, CHECKED_BYTES)) == file.get(RoadFile.INT, CHECKED_BYTES),
        "the checksum of its header is wrong");
    require(file.get(LONG, 16) == network, "it was made for other roads; import again");
    long entries = (long) file.get(RoadFile.INT, 24) + file.get(RoadFile.INT, 28);
    long pairs = (long) file.get(RoadFile.INT, 32) + file.get(RoadFile.INT, 36);
    long nodes = file.get(RoadFile.INT, 12);
    long ints = 2 * (nodes + 1) + nodes * LANDMARK_INTS + nodes + 2 * pairs;
    require(
        file.byteSize() == HEADER_BYTES + ENTRY_BYTES * entries + Integer.BYTES * ints,
        "it has " + file.byteSize() + " bytes, which is not what its header says");
  }

  private static void require(boolean holds, String reason) throws RoadFileException {
    if (!holds) {
      throw new RoadFileException("the label file cannot be used: " + reason);
    }
  }

  /**
   * Reads every byte, about 0.1 s for a large city.
   *
   * @throws RoadFileException when its content was changed
   */
  public void verify() throws RoadFileException {
    require(
        RoadFile.checksum(file.asSlice(HEADER_BYTES)) == file.get(RoadFile.INT, CHECKED_BYTES - 4),
        "its content is damaged; import again");
  }

  /** Milliseconds from a node to a landmark; {@link PinnedLabel#NONE} without a way. */
  public int millisToLandmark(int node, int landmark) {
    return landmarks.getAtIndex(RoadFile.INT, (long) LANDMARK_INTS * node + 2L * landmark);
  }

  /** Milliseconds from a landmark to a node; {@link PinnedLabel#NONE} without a way. */
  public int millisFromLandmark(int node, int landmark) {
    return landmarks.getAtIndex(RoadFile.INT, (long) LANDMARK_INTS * node + 2L * landmark + 1);
  }

  /**
   * Keeps the times from all hubs to a point that is reached over one or two nodes.
   *
   * @param millis from the node on to the point; {@link PinnedLabel#NONE} when that is not allowed
   */
  public PinnedLabel pin(int node, int millis, int otherNode, int otherMillis) {
    var table = new HubTable(entries(fromStarts, node) + entries(fromStarts, otherNode));
    offerAll(table, node, millis);
    offerAll(table, otherNode, otherMillis);
    return new PinnedLabel(toStarts, to, table);
  }

  /** The place of a node, under which a {@link Sweep} tells its time. */
  public int place(int node) {
    return places.getAtIndex(RoadFile.INT, node);
  }

  /** The times from every node to where a label of these was pinned. */
  public Sweep sweep(PinnedLabel point) {
    var known = rising;
    if (known == null) {
      known = new Rising(runs.toArray(RoadFile.INT), arcs.toArray(RoadFile.INT));
      rising = known;
    }
    return Sweep.to(point, places, known.runs, known.arcs);
  }

  /**
   * The labels to hubs of two nodes as one of a point that both are reached from: each hub once,
   * milliseconds above and hub below, the soonest first.
   *
   * @param millis from the point to the node; {@link PinnedLabel#NONE} when that is not allowed
   */
  public long[] both(int node, int millis, int otherNode, int otherMillis) {
    long[] all = new long[entries(toStarts, node) + entries(toStarts, otherNode)];
    int count = collect(node, millis, all, 0);
    count = collect(otherNode, otherMillis, all, count);
    Arrays.sort(all, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || (int) (all[i] >>> 32) != (int) (all[i - 1] >>> 32)) {
        all[kept++] = all[i];
      }
    }
    for (int i = 0; i < kept; i++) {
      all[i] = Long.rotateLeft(all[i], 32);
    }
    Arrays.sort(all, 0, kept);
    return Arrays.copyOf(all, kept);
  }

  /** With the hub above. */
  private int collect(int node, int millis, long[] all, int begin) {
    if (millis == PinnedLabel.NONE) {
      return begin;
    }
    int count = begin;
    int end = toStarts.getAtIndex(RoadFile.INT, node + 1L);
    for (int i = toStarts.getAtIndex(RoadFile.INT, node); i < end; i++) {
      long entry = to.getAtIndex(ENTRY, i);
      int sum = millis + (int) (entry >>> 32);
      // A sum beyond 24 days wraps below zero and is no way.
      if (sum >= 0) {
        all[count++] = (entry << 32) | sum;
      }
    }
    return count;
  }

  private static int entries(MemorySegment starts, int node) {
    return starts.getAtIndex(RoadFile.INT, node + 1L) - starts.getAtIndex(RoadFile.INT, node);
  }

  private void offerAll(HubTable table, int node, int millis) {
    if (millis == PinnedLabel.NONE) {
      return;
    }
    int end = fromStarts.getAtIndex(RoadFile.INT, node + 1L);
    for (int i = fromStarts.getAtIndex(RoadFile.INT, node); i < end; i++) {
      long entry = from.getAtIndex(ENTRY, i);
      int sum = millis + (int) (entry >>> 32);
      // A sum beyond 24 days wraps below zero and is no way.
      if (sum >= 0) {
        table.offer((int) entry, sum);
      }
    }
  }
}
