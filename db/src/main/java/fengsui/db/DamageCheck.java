package fengsui.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * Reads one SQLite file from end to end in the background, at the start and once a day, and tells
 * whether it is damaged; otherwise a damaged page is noticed when somebody asks for what stood on
 * it. It finds a page that is not what the file says it is, a lost page and a row that cannot be
 * read; letters that changed inside a text it cannot find. It has a connection of its own, takes no
 * lock that a writer waits for, and stops at once when it is closed.
 */
public final class DamageCheck implements AutoCloseable {
  /** Time from the end of one check to the next. */
  public static final Duration EVERY = Duration.ofDays(1);

  /** A check that takes longer is given up: SQLite's write-ahead log grows meanwhile. */
  public static final Duration CHECK_MAX = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(DamageCheck.class);

  /** Steps of SQLite between two looks at the clock, some tenths of a millisecond. */
  private static final int STEPS = 1_000;

  /** SQLite's codes of a file that is not, or no longer, a readable database. */
  private static final int IO_ERROR = 10;

  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  /** What is known of the file. */
  public enum Result {
    NOT_KNOWN_YET,
    WHOLE,
    DAMAGED
  }

  private final Path file;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Result result = Result.NOT_KNOWN_YET;

  private DamageCheck(Path file) {
    this.file = file;
  }

  /** Begins to read the file; its database must be open and stay so until this is closed. */
  public static DamageCheck start(Path file) {
    var check = new DamageCheck(file);
    var thread = new Thread(check::run, "damage check " + file.getFileName());
    thread.setDaemon(true);
    thread.start();
    return check;
  }

  /** Name of the file, without its folder. */
  public String fileName() {
    return String.valueOf(file.getFileName());
  }

  /** What the last check found; damage once found stays until the next start. */
  public Result result() {
    return result;
  }

  private void run() {
    try {
      do {
        check();
      } while (result != Result.DAMAGED && !closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    long began = System.nanoTime();
    try {
      var finding = finding(began);
      if (finding == null) {
        result = Result.WHOLE;
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        LOG.atInfo().addKeyValue("millis", millis).log("{} is whole", file);
      } else {
        damaged(finding);
      }
    } catch (SQLException e) {
      if (closing.getCount() == 0) {
        return;
      }
      switch (e.getErrorCode() & Dialect.PRIMARY_CODE) {
        case IO_ERROR, CORRUPT, NOT_A_DATABASE -> damaged(String.valueOf(e.getMessage()));
        default -> LOG.atWarn().log("{} was not checked for damage: {}", file, e.getMessage());
      }
    }
  }

  /** What is wrong with the file; null when nothing is. */
  private @Nullable String finding(long began) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    try (var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        var statement = connection.createStatement()) {
      ProgressHandler.setHandler(
          connection,
          STEPS,
          new ProgressHandler() {
            @Override
            protected int progress() {
              boolean late = System.nanoTime() - began > CHECK_MAX.toNanos();
              return late || closing.getCount() == 0 ? 1 : 0;
            }
          });
      try (var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
        var line = rows.next() ? rows.getString(1) : "no answer";
        return "ok".equals(line) ? null : line;
      }
    }
  }

  private void damaged(String finding) {
    result = Result.DAMAGED;
    LOG.atError()
        .log(
            "the file {} is damaged ({}). Dispatch goes on, but what is read from this file may be"
                + " wrong or missing. Test the disk, and keep the whole data folder: see 'a file is"
                + " damaged' in docs/runbooks/failed-disk.md before anything is restored",
            file,
            finding);
  }

  /** Ends a check under way. */
  @Override
  public void close() {
    closing.countDown();
  }
}
