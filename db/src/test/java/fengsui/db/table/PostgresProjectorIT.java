package fengsui.db.table;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.PostgresServer;
import fengsui.db.Story;
import fengsui.db.archive.JdbcArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresProjectorIT extends ProjectorContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }

  @Test
  void sharedViewsShowClosedIncidentsAsPointsWithoutDuplicates() {
    try (var database = open()) {
      var archive = new JdbcArchive(database);
      archive.append(new Story().records());
      new Projector(database, archive).catchUp();
      var shared =
          database.read(
              c -> {
                try (var statement = c.createStatement();
                    var rows =
                        statement.executeQuery(
                            "SELECT count(*), max(ST_SRID(point)), bool_and(closed_time >"
                                + " received_time) FROM shared_incident")) {
                  rows.next();
                  return rows.getInt(1) + " " + rows.getInt(2) + " " + rows.getBoolean(3);
                }
              });
      assertThat(shared).isEqualTo("1 4326 true");
    }
  }
}
