package fengsui.db.archive;

import fengsui.db.Database;
import fengsui.db.DatabaseUnavailable;
import fengsui.db.Dialect;
import fengsui.domain.Check;
import fengsui.domain.Event;
import fengsui.domain.Recorded;
import fengsui.protocol.wire.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The archive in a database: one row per record, index rows by incident and call. */
public final class JdbcArchive implements EventArchive {
  private static final String INSERT =
      "INSERT INTO record (from_number, to_number, at, happened_at, person, device, sender,"
          + " counter, types, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String BY_INCIDENT =
      "INSERT INTO record_incident (incident, from_number) VALUES (?, ?)";
  private static final String BY_CALL = "INSERT INTO record_call (call, from_number) VALUES (?, ?)";

  /** The record that logged the call joins the incident's timeline, unless it stands there. */
  private static final String BY_PLAN = "INSERT INTO record_plan (from_number) VALUES (?)";

  private static final String LINK =
      "INSERT INTO record_incident (incident, from_number)"
          + " SELECT CAST(? AS TEXT), from_number FROM record_call WHERE call = ?"
          + " ON CONFLICT DO NOTHING";

  private final Database database;

  public JdbcArchive(Database database) {
    this.database = database;
  }

  @Override
  public void append(List<Recorded> records) {
    Check.sizeMax("records", records, BATCH_RECORDS_MAX);
    // Encoding is the larger part of the work and stays outside the transaction.
    var json = records.stream().map(Wire::text).toList();
    available(
        () ->
            database.write(
                c -> {
                  append(c, records, json);
                  return true;
                }));
  }

  private void append(Connection c, List<Recorded> records, List<String> json) throws SQLException {
    if (database.dialect() == Dialect.POSTGRES) {
      try (var lock = c.createStatement()) {
        lock.execute("LOCK TABLE record IN SHARE ROW EXCLUSIVE MODE");
      }
    }
    long last = lastNumber(c);
    try (var insert = c.prepareStatement(INSERT);
        var byIncident = c.prepareStatement(BY_INCIDENT);
        var byCall = c.prepareStatement(BY_CALL);
        var byPlan = c.prepareStatement(BY_PLAN);
        var links = c.prepareStatement(LINK)) {
      for (int i = 0; i < records.size(); i++) {
        var record = records.get(i);
        if (record.from() <= last) {
          checkSame(c, record, json.get(i));
          continue;
        }
        Check.invariant(
            record.from() == last + 1,
            "the archive ends at %s and cannot go on with %s",
            last,
            record.from());
        add(insert, record, json.get(i));
        var subjects = RecordSubjects.of(record);
        addIncidents(byIncident, record.from(), subjects);
        addCalls(byCall, links, record.from(), subjects);
        addPlans(byPlan, record);
        last = record.to();
      }
      insert.executeBatch();
      byIncident.executeBatch();
      byPlan.executeBatch();
      // A call of this very batch must be found by its link.
      byCall.executeBatch();
      links.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, Recorded record, String json)
      throws SQLException {
    insert.setLong(1, record.from());
    insert.setLong(2, record.to());
    insert.setLong(3, record.at().toEpochMilli());
    insert.setLong(4, record.happenedAt().toEpochMilli());
    insert.setString(5, record.author().person().value());
    insert.setString(6, record.author().device().value());
    var command = record.command();
    if (command == null) {
      insert.setNull(7, Types.VARCHAR);
      insert.setNull(8, Types.BIGINT);
    } else {
      insert.setString(7, command.sender().value());
      insert.setLong(8, command.counter());
    }
    insert.setString(
        9,
        record.events().stream()
            .map(e -> e.getClass().getSimpleName())
            .distinct()
            .collect(Collectors.joining(",")));
    insert.setString(10, json);
    insert.addBatch();
  }

  private static void addPlans(PreparedStatement byPlan, Recorded record) throws SQLException {
    if (RecordSubjects.changesPlans(record)) {
      byPlan.setLong(1, record.from());
      byPlan.addBatch();
    }
  }

  private static void addIncidents(
      PreparedStatement byIncident, long number, RecordSubjects subjects) throws SQLException {
    for (var incident : subjects.incidents()) {
      byIncident.setString(1, incident.value());
      byIncident.setLong(2, number);
      byIncident.addBatch();
    }
  }

  private static void addCalls(
      PreparedStatement byCall, PreparedStatement links, long number, RecordSubjects subjects)
      throws SQLException {
    for (var call : subjects.logged()) {
      byCall.setString(1, call.value());
      byCall.setLong(2, number);
      byCall.addBatch();
    }
    for (var link : subjects.links()) {
      links.setString(1, link.incident().value());
      links.setString(2, link.call().value());
      links.addBatch();
    }
  }

  private static void checkSame(Connection c, Recorded record, String json) throws SQLException {
    try (var select = c.prepareStatement("SELECT json FROM record WHERE from_number = ?")) {
      select.setLong(1, record.from());
      try (var rows = select.executeQuery()) {
        boolean same = rows.next() && rows.getString(1).equals(json);
        Check.invariant(
            same,
            "the archive holds another record under number %s; it belongs to another history",
            record.from());
      }
    }
  }

  @Override
  public List<Recorded> read(long after, int limit) {
    Check.range("limit", limit, 1, BATCH_RECORDS_MAX);
    var json =
        available(
            () ->
                database.read(
                    c -> {
                      try (var select =
                          c.prepareStatement(
                              "SELECT json FROM record WHERE from_number > ?"
                                  + " ORDER BY from_number LIMIT ?")) {
                        select.setLong(1, after);
                        select.setInt(2, limit);
                        return texts(select);
                      }
                    }));
    return json.stream().map(j -> Wire.read(j, Recorded.class)).toList();
  }

  /** Whether any record has an event of this kind. */
  public boolean knows(Class<? extends Event> kind) {
    return available(
        () ->
            database.read(
                c -> {
                  try (var select =
                      c.prepareStatement(
                          "SELECT 1 FROM record WHERE ',' || types || ',' LIKE ? LIMIT 1")) {
                    select.setString(1, "%," + kind.getSimpleName() + ",%");
                    try (var rows = select.executeQuery()) {
                      return rows.next();
                    }
                  }
                }));
  }

  private static List<String> texts(PreparedStatement select) throws SQLException {
    var texts = new ArrayList<String>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Override
  public long lastNumber() {
    return available(() -> database.read(JdbcArchive::lastNumber));
  }

  private static long lastNumber(Connection c) throws SQLException {
    try (var select =
            c.prepareStatement("SELECT to_number FROM record ORDER BY from_number DESC LIMIT 1");
        var rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public void sync() {
    available(
        () -> {
          database.checkpoint();
          return true;
        });
  }

  private static <T> T available(Supplier<T> work) {
    try {
      return work.get();
    } catch (DatabaseUnavailable e) {
      throw new ArchiveUnavailable("archive: " + e.getMessage(), e.isDiskFull(), e);
    }
  }
}
