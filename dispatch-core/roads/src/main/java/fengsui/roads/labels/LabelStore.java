package fengsui.roads.labels;

import java.util.Arrays;

/**
 * Labels of one direction while they are made, by hub number. They stand one behind another in
 * pieces of memory, so that millions of them cost neither objects nor copies.
 */
final class LabelStore {

  private static final int PIECE_INTS = 1 << 20;

  private final int[] piece;
  private final int[] begin;
  private final int[] end;
  private int[][] pieces = new int[16][];
  private int pieceCount;
  private int room;
  private long ints;

  LabelStore(int nodeCount) {
    piece = new int[nodeCount];
    begin = new int[nodeCount];
    end = new int[nodeCount];
  }

  /** Keeps the first ints of an array as the label of a hub. */
  void put(int hub, int[] label, int length) {
    if (length > room) {
      if (pieceCount == pieces.length) {
        pieces = Arrays.copyOf(pieces, 2 * pieceCount);
      }
      room = Math.max(PIECE_INTS, length);
      pieces[pieceCount++] = new int[room];
    }
    int[] last = pieces[pieceCount - 1];
    piece[hub] = pieceCount - 1;
    begin[hub] = last.length - room;
    end[hub] = begin[hub] + length;
    System.arraycopy(label, 0, last, begin[hub], length);
    room -= length;
    ints += length;
  }

  /** The array that holds a hub's label from {@link #begin} to {@link #end}: hub, milliseconds. */
  int[] array(int hub) {
    return pieces[piece[hub]];
  }

  int begin(int hub) {
    return begin[hub];
  }

  int end(int hub) {
    return end[hub];
  }

  /** Ints of all labels. */
  long ints() {
    return ints;
  }
}
