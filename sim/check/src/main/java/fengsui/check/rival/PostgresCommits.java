package fengsui.check.rival;

import fengsui.db.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The least that an order costs a system which keeps it in PostgreSQL: one transaction with an
 * incident's row changed and four assignments put in, on one connection, with nothing else going
 * on.
 */
public final class PostgresCommits {
  private static final int ASSIGNMENTS = 4;

  private PostgresCommits() {}

  /** Median microseconds of one transaction, after as many that are not measured. */
  public static double microsOfOne(int count) {
    try (var database = PostgresServer.freshDatabase()) {
      return database.write(
          connection -> {
            boolean auto = connection.getAutoCommit();
            connection.setAutoCommit(false);
            double micros = measure(connection, count);
            connection.setAutoCommit(auto);
            return micros;
          });
    }
  }

  private static double measure(Connection connection, int count) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bench_incident (id int PRIMARY KEY, status text)");
      statement.execute(
          "CREATE TABLE bench_assignment (incident int, unit int, at timestamptz, why text)");
      statement.execute(
          "INSERT INTO bench_incident SELECT n, 'open' FROM generate_series(0, %d) n"
              .formatted(2 * count));
      connection.commit();
    }
    var taken = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    try (var update =
            connection.prepareStatement("UPDATE bench_incident SET status = 'sent' WHERE id = ?");
        var insert =
            connection.prepareStatement("INSERT INTO bench_assignment VALUES (?, ?, now(), ?)")) {
      for (int i = 0; i < 2 * count; i++) {
        long begin = System.nanoTime();
        order(connection, update, insert, i);
        if (i >= count) {
          taken.recordValue(System.nanoTime() - begin);
        }
      }
    }
    return taken.getValueAtPercentile(50) / 1e3;
  }

  private static void order(
      Connection connection, PreparedStatement update, PreparedStatement insert, int incident)
      throws SQLException {
    update.setInt(1, incident);
    update.executeUpdate();
    for (int unit = 0; unit < ASSIGNMENTS; unit++) {
      insert.setInt(1, incident);
      insert.setInt(2, unit);
      insert.setString(3, "the nearest that can");
      insert.addBatch();
    }
    insert.executeBatch();
    connection.commit();
  }
}
