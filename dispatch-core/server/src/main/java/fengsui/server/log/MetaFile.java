package fengsui.server.log;

import fengsui.db.file.DurableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The small file beside the log in which Ratis keeps the term it is in and whom it voted for.
 *
 * <p>It holds no decision. The only member of a group can make it anew from the last entry: nobody
 * else could have led a later term, and the member begins a new one with every start. So a file
 * that was lost, emptied or spoiled, or that was never written because the very first start ended
 * in the middle, keeps no service from starting.
 */
final class MetaFile {
  private static final Logger LOG = LoggerFactory.getLogger(MetaFile.class);

  private static final String NAME = "raft-meta";
  private static final String TERM = "term";
  private static final String VOTED_FOR = "votedFor";

  private MetaFile() {}

  /**
   * Makes the file anew, durably, unless it can be read and is not older than the log.
   *
   * @param folder of the log's files; nothing is done when there is none
   * @param term of the last entry
   */
  static void mend(Path folder, long term) throws IOException {
    var file = folder.resolve(NAME);
    if (Files.isDirectory(folder) && !isGood(file, term)) {
      LOG.atWarn()
          .addKeyValue("file", file)
          .addKeyValue("term", term)
          .log("the file is missing, damaged or older than the log, and is made anew from the log");
      write(file, term);
    }
  }

  private static boolean isGood(Path file, long term) throws IOException {
    if (Files.notExists(file)) {
      return false;
    }
    var kept = new Properties();
    try (var bytes = Files.newInputStream(file)) {
      kept.load(bytes);
      return kept.containsKey(VOTED_FOR) && Long.parseLong(kept.getProperty(TERM, "")) >= term;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void write(Path file, long term) throws IOException {
    var kept = new Properties();
    kept.setProperty(TERM, Long.toString(term));
    kept.setProperty(VOTED_FOR, "");
    var bytes = new ByteArrayOutputStream();
    kept.store(bytes, null);
    DurableFile.write(file, bytes.toByteArray());
  }
}
