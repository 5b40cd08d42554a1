package fengsui.server.log;

import fengsui.server.log.LogFormat.Segment;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ratis.proto.RaftProtos.LogEntryProto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every file of the log before Ratis opens it, since Ratis by itself drops what follows a
 * damaged length and only warns at a short closed file. Every entry's length, checksum and index
 * must be right. Only a torn entry at the very end of the open file may be cut, and only after all
 * checks have passed; anything else refuses the start.
 *
 * <p>A gap is damage, with one exception: Ratis deletes files that are no longer needed from the
 * newest to the oldest, one by one, so a crash in between leaves the oldest behind a gap. When a
 * snapshot holds all up to the end of the gap, nothing is missing, and what is before it goes too.
 */
public final class LogCheck {
  private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

  private static final String RESTORE =
      " Nothing was changed. Keep a copy of this folder, then restore the core from its last"
          + " backup; do not delete log files to make it start.";

  /** Hears every command entry, in order. */
  @FunctionalInterface
  public interface Visitor {
    void entry(long term, long index, byte[] entry);
  }

  /**
   * What a good log holds.
   *
   * @param first index of its first entry; 0 for an empty log
   * @param last index of its last whole entry; -1 for an empty log
   * @param term of that entry; 0 for an empty log
   * @param leftovers files that a purge would have deleted, had a crash not ended it
   */
  public record Report(
      Path folder, long first, long last, long term, Optional<Cut> cut, List<Path> leftovers) {
    public Report {
      leftovers = List.copyOf(leftovers);
    }
  }

  /**
   * A torn end that may be cut.
   *
   * @param size bytes of the file that are good; 0 when the whole file goes
   */
  public record Cut(Path file, int size) {}

  private final Visitor visitor;
  private final long kept;
  private final List<Path> passed = new ArrayList<>();
  private List<Path> leftovers = List.of();
  private long first;
  private long last = -1;
  private long term;
  private Optional<Cut> cut = Optional.empty();

  private LogCheck(long kept, Visitor visitor) {
    this.kept = kept;
    this.visitor = visitor;
  }

  /**
   * Reads the log in this folder and changes nothing.
   *
   * @param held log index that is applied already; -1 for none
   * @param kept log index that a snapshot on disk holds; -1 without one
   */
  public static Report read(Path folder, long held, long kept, Visitor visitor)
      throws IOException, LogRefused {
    var check = new LogCheck(kept, visitor);
    var segments = segments(folder);
    for (int i = 0; i < segments.size(); i++) {
      check.segment(segments.get(i), i == 0, i == segments.size() - 1);
    }
    if (check.last < held) {
      throw new LogRefused(
          "The decision log in "
              + folder
              + " ends at index "
              + check.last
              + ", but a snapshot holds all up to "
              + held
              + ": log files are missing or cut."
              + RESTORE);
    }
    if (check.first > held + 1) {
      throw new LogRefused(
          "The decision log in "
              + folder
              + " begins at index "
              + check.first
              + ", but only what is up to "
              + held
              + " is in a snapshot: log files or snapshots are missing."
              + RESTORE);
    }
    return new Report(folder, check.first, check.last, check.term, check.cut, check.leftovers);
  }

  /** Refuses to go on because the log ends before what the archive holds. */
  static LogRefused endsBeforeArchive(Path folder, long number, long archived) {
    return new LogRefused(
        "The decision log in "
            + folder
            + " ends at event "
            + number
            + ", but the archive already holds events up to "
            + archived
            + ": acknowledged decisions are missing from the log."
            + RESTORE);
  }

  /** Refuses to go on because the archive lost what a snapshot holds. */
  static LogRefused archiveMissing(long archived, long number) {
    return new LogRefused(
        "The archive ends at event "
            + archived
            + ", but the newest snapshot holds all up to event "
            + number
            + ": the archive file is missing or was replaced."
            + RESTORE);
  }

  /**
   * Does what a report allows: deletes what a purge left behind, cuts the torn end, and makes a
   * lost {@link MetaFile} anew.
   */
  public static void mend(Report report) throws IOException {
    for (var file : report.leftovers()) {
      LOG.atWarn()
          .addKeyValue("file", file.getFileName())
          .log("a crash ended the deletion of old log files; a snapshot holds what is in this one");
      Files.delete(file);
    }
    if (report.cut().isPresent()) {
      cut(report.cut().get());
    }
    MetaFile.mend(report.folder(), report.term());
  }

  /** Cuts the torn end that a report allows, durably. */
  public static void cut(Cut cut) throws IOException {
    LOG.atWarn()
        .addKeyValue("file", cut.file().getFileName())
        .addKeyValue("size", cut.size())
        .log("a torn entry at the end of the log was never acknowledged and is cut");
    if (cut.size() == 0) {
      Files.delete(cut.file());
      return;
    }
    try (var channel = FileChannel.open(cut.file(), StandardOpenOption.WRITE)) {
      channel.truncate(cut.size());
      channel.force(true);
    }
  }

  private static List<Segment> segments(Path folder) throws IOException {
    var segments = new ArrayList<Segment>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.forEach(file -> Segment.of(file).ifPresent(segments::add));
      }
    }
    segments.sort(Segment.IN_ORDER);
    return segments;
  }

  private void segment(Segment segment, boolean isFirst, boolean isLast)
      throws IOException, LogRefused {
    if (isFirst) {
      first = segment.first();
      last = first - 1;
    }
    if (segment.first() > last + 1 && segment.first() <= kept + 1) {
      leftovers = List.copyOf(passed);
      first = segment.first();
      last = first - 1;
    }
    passed.add(segment.file());
    if (segment.first() != last + 1) {
      throw refused(segment, 0, "it should begin at index " + (last + 1) + "; files are missing");
    }
    if (segment.isOpen() && !isLast) {
      throw refused(segment, 0, "it is an open file, but others follow it");
    }
    var reader = SegmentReader.open(segment.file());
    if (segment.isOpen() && reader.unborn()) {
      cut = Optional.of(new Cut(segment.file(), 0));
      return;
    }
    if (!reader.header()) {
      throw refused(segment, 0, "it does not begin as a log file does");
    }
    entries(segment, reader);
  }

  private void entries(Segment segment, SegmentReader reader) throws LogRefused {
    while (!reader.atEnd()) {
      int offset = reader.position();
      var entry = reader.next();
      if (entry == null) {
        damaged(segment, reader, offset);
        return;
      }
      if (entry.getIndex() != last + 1) {
        throw refused(
            segment, offset, "it holds index " + entry.getIndex() + " after index " + last);
      }
      last = entry.getIndex();
      term = entry.getTerm();
      visit(entry);
    }
    if (!segment.isOpen() && last != segment.last()) {
      throw refused(
          segment,
          reader.position(),
          "it ends at index " + last + ", but its name says " + segment.last());
    }
  }

  private void visit(LogEntryProto entry) {
    if (entry.hasStateMachineLogEntry()) {
      visitor.entry(
          entry.getTerm(),
          entry.getIndex(),
          entry.getStateMachineLogEntry().getLogData().toByteArray());
    }
  }

  private void damaged(Segment segment, SegmentReader reader, int offset) throws LogRefused {
    if (!segment.isOpen()) {
      throw refused(segment, offset, "the entry after index " + last + " is damaged");
    }
    int later = reader.laterEntry(last);
    if (later >= 0) {
      throw refused(
          segment,
          offset,
          "the entry after index "
              + last
              + " is damaged, and whole entries follow at byte "
              + later);
    }
    cut = Optional.of(new Cut(segment.file(), offset));
  }

  private static LogRefused refused(Segment segment, int offset, String what) {
    return new LogRefused(
        "The decision log file "
            + segment.file()
            + " is damaged at byte "
            + offset
            + ": "
            + what
            + "."
            + RESTORE);
  }
}
