package fengsui.check.rival;

import fengsui.check.roads.UnitField;
import fengsui.db.Database;
import fengsui.db.PostgresServer;
import fengsui.domain.geo.LonLat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * PostGIS with an index on the units' places, in a server of its own on this machine: the nearest
 * eligible units as the crow flies, which is not the question, but what is often asked instead.
 */
public final class PostgisRival implements AutoCloseable {

  private static final int ELIGIBILITIES = 2;

  private final Database database = PostgresServer.freshDatabase();

  /** Puts all units into a table with an index for each eligibility. */
  public PostgisRival(UnitField field) {
    database.write(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
            statement.execute(
                "CREATE TABLE bench_unit (id int, bits int, place geometry(Point, 4326))");
          }
          fill(connection, field);
          try (var statement = connection.createStatement()) {
            for (int bit = 1; bit <= ELIGIBILITIES; bit++) {
              statement.execute(
                  "CREATE INDEX ON bench_unit USING gist (place) WHERE bits & %d = %d"
                      .formatted(bit, bit));
            }
            statement.execute("ANALYZE bench_unit");
          }
          return true;
        });
  }

  private static void fill(Connection connection, UnitField field) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO bench_unit VALUES (?, ?, ST_SetSRID(ST_MakePoint(?, ?), 4326))")) {
      for (int unit = 0; unit < field.unitCount(); unit++) {
        insert.setInt(1, unit);
        insert.setInt(
            2,
            (field.isEligible(unit, UnitField.TENTH) ? 1 : 0)
                | (field.isEligible(unit, UnitField.HUNDREDTH) ? 2 : 0));
        insert.setDouble(3, field.unit(unit).point().lon());
        insert.setDouble(4, field.unit(unit).point().lat());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Hands out the search for one eligibility, prepared on one connection, while it is used. */
  public void use(long required, int count, Consumer<Search> user) {
    database.read(
        connection -> {
          // The condition is written out, so that its own index serves it.
          try (var nearest =
              connection.prepareStatement(
                  ("SELECT id FROM bench_unit WHERE bits & %d = %d"
                          + " ORDER BY place <-> ST_SetSRID(ST_MakePoint(?, ?), 4326) LIMIT %d")
                      .formatted(required, required, count))) {
            user.accept(new Search(nearest));
          }
          return true;
        });
  }

  /** One prepared search. */
  public record Search(PreparedStatement statement) {

    /** How many units it found. */
    public int nearest(LonLat place) {
      try {
        statement.setDouble(1, place.lon());
        statement.setDouble(2, place.lat());
        int found = 0;
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            found++;
          }
        }
        return found;
      } catch (SQLException e) {
        throw new IllegalStateException("PostGIS did not answer", e);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
