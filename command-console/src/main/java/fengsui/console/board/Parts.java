package fengsui.console.board;

import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.BoardMessage.Removes;
import fengsui.protocol.console.BoardMessage.Upserts;
import fengsui.protocol.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A delta as one frame, or as several when it is long: no document of the wire is longer than
 * {@link Wire#DOCUMENT_CHARS_MAX}, and a picture of a great force must not be the one that cannot
 * be read. Each further part begins and ends at the number where the first one ended, so whoever
 * follows deltas applies them as they come.
 *
 * @param frames in order, at least one
 * @param bytes of all frames together
 */
record Parts(List<Frame> frames, long bytes) {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  /** A part that is longer is halved, unless it holds one value alone. */
  static final int CHARS_MAX = Wire.DOCUMENT_CHARS_MAX / 2;

  private static final Removes NO_REMOVES =
      new Removes(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  static Parts of(Delta delta) {
    var frames = new ArrayList<Frame>();
    add(frames, delta);
    return new Parts(List.copyOf(frames), frames.stream().mapToLong(Frame::bytes).sum());
  }

  /** The delta, with long texts cut when a seat could not hold it whole. */
  static Parts fitting(Delta delta) {
    var whole = of(delta);
    if (whole.bytes() <= SeatOutbox.BYTES_MAX) {
      return whole;
    }
    LOG.atWarn()
        .addKeyValue("mebibytes", whole.bytes() >> 20)
        .log(
            "the picture is too large for a seat; long texts of calls and incidents are cut in it");
    return of(Deltas.shortened(delta));
  }

  private static void add(List<Frame> frames, Delta delta) {
    var text = Wire.text(delta);
    if (text.length() <= CHARS_MAX || count(delta.upserts()) < 2) {
      frames.add(Frame.Json.of(text));
      return;
    }
    var all = delta.upserts();
    add(frames, new Delta(delta.from(), delta.to(), half(all, true), delta.removes()));
    add(frames, new Delta(delta.to(), delta.to(), half(all, false), NO_REMOVES));
  }

  private static int count(Upserts all) {
    return all.areas().size()
        + all.stations().size()
        + all.units().size()
        + all.plans().size()
        + all.people().size()
        + all.calls().size()
        + all.incidents().size()
        + all.assignments().size()
        + all.roadControls().size()
        + all.aid().size()
        + all.preAlerts().size();
  }

  private static Upserts half(Upserts all, boolean first) {
    return new Upserts(
        first ? all.settings() : null,
        half(all.areas(), first),
        half(all.stations(), first),
        half(all.units(), first),
        half(all.plans(), first),
        half(all.people(), first),
        half(all.calls(), first),
        half(all.incidents(), first),
        half(all.assignments(), first),
        half(all.roadControls(), first),
        half(all.aid(), first),
        half(all.preAlerts(), first));
  }

  /** A single value goes into the first half, so a part gets smaller with every step. */
  private static <T> List<T> half(List<T> all, boolean first) {
    int middle = (all.size() + 1) / 2;
    return first ? all.subList(0, middle) : all.subList(middle, all.size());
  }
}
