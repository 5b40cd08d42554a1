package fengsui.db.history;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.db.Database;
import fengsui.db.Dialect;
import fengsui.db.PostgresServer;
import fengsui.domain.geo.LonLat;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "IT", matches = "off")
class PostgresHistoryIT extends HistoryContract {
  @Override
  Database open() {
    return PostgresServer.freshDatabase();
  }

  @Test
  void searchByDistanceUsesTheIndexOfPlaces() {
    try (var database = PostgresServer.freshDatabase()) {
      var plan = new StringBuilder();
      database.<@Nullable Void>read(
          c -> {
            var sql = new StringBuilder("EXPLAIN SELECT id FROM incident WHERE 1 = 1");
            var values = new ArrayList<Object>();
            Places.of(Dialect.POSTGRES)
                .addNear(sql, values, new HistoryQuery.Near(new LonLat(82, 44.9), 500));
            try (var statement = c.createStatement()) {
              statement.execute("SET LOCAL enable_seqscan = off");
            }
            try (var explain = c.prepareStatement(sql.toString())) {
              explain.setObject(1, values.getFirst());
              explain.setObject(2, values.getLast());
              try (var rows = explain.executeQuery()) {
                while (rows.next()) {
                  plan.append(rows.getString(1)).append('\n');
                }
              }
            }
            return null;
          });
      assertThat(plan).contains("incident_by_place");
    }
  }
}
