package fengsui.db.table;

import fengsui.db.Database;
import fengsui.db.archive.EventArchive;
import fengsui.domain.Recorded;
import fengsui.domain.SystemEvent;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.call.CallEvent;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.prealert.PreAlertEvent;
import fengsui.domain.road.RoadEvent;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.weather.WeatherEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the tables that people query from the archive. The checkpoint moves in the transaction of
 * the rows, so a crash neither loses nor doubles a row. A migration that empties the tables and the
 * checkpoint has them written anew. One projector per database writes; safe for use from any
 * thread.
 */
public final class Projector {
  /** Most records in one transaction. */
  public static final int BATCH_RECORDS_MAX = 1_000;

  private static final String NAME = "tables";

  private final Database database;
  private final EventArchive archive;

  public Projector(Database database, EventArchive archive) {
    this.database = database;
    this.archive = archive;
  }

  /** Number of the last event in the tables; 0 before the first. */
  public long number() {
    return database.read(Projector::number);
  }

  /**
   * Projects everything that the archive holds and the tables do not.
   *
   * @return number of the last event in the tables
   * @throws fengsui.db.DatabaseUnavailable when either is away; try again later
   */
  public synchronized long catchUp() {
    long number = number();
    while (true) {
      var records = archive.read(number, BATCH_RECORDS_MAX);
      if (records.isEmpty()) {
        return number;
      }
      project(number, records);
      number = records.getLast().to();
    }
  }

  private void project(long after, List<Recorded> records) {
    database.write(
        c -> {
          if (number(c) != after) {
            throw new IllegalStateException("another projector writes to the same tables");
          }
          try (var sql = new Statements(c)) {
            for (var record : records) {
              project(sql, record);
            }
            sql.run(
                "INSERT INTO projection (name, number) VALUES (?, ?)"
                    + " ON CONFLICT (name) DO UPDATE SET number = excluded.number",
                NAME,
                records.getLast().to());
          }
          return true;
        });
  }

  private static void project(Statements sql, Recorded record) throws SQLException {
    long number = record.from();
    for (var event : record.events()) {
      switch (event) {
        case CallEvent e -> OtherRows.apply(sql, e);
        case IncidentEvent e -> IncidentRows.apply(sql, record, number, e);
        case AssignmentEvent e -> AssignmentRows.apply(sql, record, e);
        case UnitEvent e -> OtherRows.apply(sql, record, number, e);
        case RoadEvent e -> {}
        case ReferenceEvent e -> OtherRows.apply(sql, e);
        case WeatherEvent _, AidEvent _, PreAlertEvent _, SystemEvent _ -> {}
      }
      number++;
    }
  }

  private static long number(Connection c) throws SQLException {
    try (var select = c.prepareStatement("SELECT number FROM projection WHERE name = ?")) {
      select.setString(1, NAME);
      try (var rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }
}
