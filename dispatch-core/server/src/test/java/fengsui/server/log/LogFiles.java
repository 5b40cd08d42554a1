package fengsui.server.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Damages the log files of a core that does not run, as disks and power cuts do. */
public final class LogFiles {
  private final Path file;
  private final List<Integer> starts = new ArrayList<>();
  private final int end;

  private LogFiles(Path file) throws IOException {
    this.file = file;
    var reader = SegmentReader.open(file);
    if (!reader.header()) {
      throw new IOException("no log file: " + file);
    }
    while (!reader.atEnd()) {
      starts.add(reader.position());
      reader.next();
    }
    end = reader.position();
  }

  /** The open file of the core in this folder. */
  public static LogFiles of(Path core) throws IOException {
    try (var files = Files.list(RatisLog.files(core.resolve("log")))) {
      var open =
          files.filter(f -> f.getFileName().toString().startsWith("log_inprogress")).toList();
      return new LogFiles(open.getFirst());
    }
  }

  public int entries() {
    return starts.size();
  }

  /** Turns one bit over in the middle of an entry. */
  public void flip(int entry) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int at = starts.get(entry) + 20;
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 0x10);
    }
  }

  /** Writes the first half of one more entry behind the last. */
  public void tear() throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      int last = starts.getLast();
      var half = new byte[(end - last) / 2];
      bytes.seek(last);
      bytes.readFully(half);
      bytes.seek(end);
      bytes.write(half);
    }
  }

  /** Takes the last entries away, whole. */
  public void cut(int entries) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(starts.get(starts.size() - entries));
    }
  }
}
