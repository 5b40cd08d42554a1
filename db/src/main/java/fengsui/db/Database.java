package fengsui.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import net.postgis.jdbc.PGgeometry;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One database, migrated to this build's schema: a SQLite file (write-ahead log, synchronous FULL,
 * so that a commit is durable) or PostgreSQL with PostGIS. Safe for use from any thread. In SQLite
 * writers wait for each other here, not in the file.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Most connections of one process to one database. */
  public static final int CONNECTIONS_MAX = 8;

  /** With less room left, whatever fails in SQLite fails for want of room. */
  private static final long ROOM_BYTES_MIN = 256L * 1024;

  private static final int BUSY_MILLIS_MAX = 10_000;
  private static final int CONNECT_MILLIS_MAX = 3_000;
  private static final int ANSWER_SECONDS_MAX = 30;

  /** Work on one connection inside a transaction. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  private final Dialect dialect;
  private final @Nullable Path file;
  private final HikariDataSource pool;
  private final ReentrantLock writing = new ReentrantLock();

  private Database(Dialect dialect, @Nullable Path file, HikariDataSource pool) {
    this.dialect = dialect;
    this.file = file;
    this.pool = pool;
  }

  /** Opens or creates a SQLite file, readable by its owner alone; its folder must exist. */
  public static Database sqlite(Path file) {
    createOwned(file);
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS_MAX);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    var pooled = new HikariConfig();
    pooled.setDataSource(source);
    return opened(Dialect.SQLITE, file, pooled, "sqlite " + file.getFileName());
  }

  private static void createOwned(Path file) {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable(file + " cannot be created: " + e, !hasRoom(file), e);
    }
  }

  /**
   * Connects to PostgreSQL with PostGIS.
   *
   * @param url {@code jdbc:postgresql://host:port/name}
   */
  public static Database postgres(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.addDataSourceProperty("connectTimeout", CONNECT_MILLIS_MAX / 1000);
    config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS_MAX);
    config.addDataSourceProperty("reWriteBatchedInserts", true);
    // The driver then reads a geometry as an object of postgis-jdbc, not as text.
    config.addDataSourceProperty("datatype.geometry", PGgeometry.class.getName());
    return opened(Dialect.POSTGRES, null, config, "postgres");
  }

  private static Database opened(
      Dialect dialect, @Nullable Path file, HikariConfig config, String name) {
    config.setPoolName(name);
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setConnectionTimeout(CONNECT_MILLIS_MAX);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new DatabaseUnavailable(
          name + " cannot be opened: " + e.getMessage(), !hasRoom(file), e);
    }
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations(dialect.migrations())
          .table("schema_history")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw new DatabaseUnavailable(
          name + " cannot be migrated: " + e.getMessage(), !hasRoom(file), e);
    }
    return new Database(dialect, file, pool);
  }

  public Dialect dialect() {
    return dialect;
  }

  /** Runs work that only reads. Throws {@link DatabaseUnavailable} when it cannot. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    return run(work);
  }

  /**
   * Runs work and commits it, all or nothing. Throws {@link DatabaseUnavailable} when it cannot.
   */
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (dialect == Dialect.POSTGRES) {
      return run(work);
    }
    writing.lock();
    try {
      return run(work);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Folds SQLite's write-ahead log into its file as far as no reader needs it. A commit is durable
   * without it; PostgreSQL does it by itself.
   */
  public void checkpoint() {
    if (dialect == Dialect.POSTGRES) {
      return;
    }
    writing.lock();
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
      }
    } catch (SQLException e) {
      throw unavailable(e);
    } finally {
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T run(Work<T> work) {
    try (var connection = pool.getConnection()) {
      boolean done = false;
      try {
        T result = work.on(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          rollback(connection);
        }
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * SQLite ends the transaction itself when the disk is full, and the driver does not begin the
   * next one then: such a connection would commit statement by statement, so it goes.
   */
  private void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("rollback failed, the connection goes: {}", e.getMessage());
      pool.evictConnection(connection);
    }
  }

  private DatabaseUnavailable unavailable(SQLException e) {
    boolean full = dialect.isDiskFull(e) || !hasRoom(file);
    return new DatabaseUnavailable(
        (full ? "the disk of the database is full: " : "the database failed: ") + e.getMessage(),
        full,
        e);
  }

  /**
   * SQLite says that the disk is full only of its own files; a lock table or a temporary file that
   * finds no room fails with other codes. True when nobody can tell.
   */
  private static boolean hasRoom(@Nullable Path file) {
    try {
      var folder = file == null ? null : file.toAbsolutePath().getParent();
      return folder == null || Files.getFileStore(folder).getUsableSpace() >= ROOM_BYTES_MIN;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
