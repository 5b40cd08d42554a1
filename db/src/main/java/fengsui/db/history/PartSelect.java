package fengsui.db.history;

import fengsui.db.history.IncidentRecord.Note;
import fengsui.db.history.IncidentRecord.PastAssignment;
import fengsui.db.history.IncidentRecord.PastCall;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallId;
import fengsui.domain.call.CallSource;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.PersonId;
import fengsui.domain.unit.UnitId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Selects the calls, assignments and notes of one incident. */
final class PartSelect {
  private static final int FIRST_TIME_COLUMN = 11;

  /** Reads one row. */
  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private PartSelect() {}

  static List<PastCall> calls(Connection c, IncidentId id) throws SQLException {
    return select(
        c,
        "SELECT id, received_at, source, caller_number, caller_name, address, text FROM call"
            + " WHERE incident = ? ORDER BY received_at, id",
        id,
        rows ->
            new PastCall(
                new CallId(rows.getString(1)),
                time(rows, 2),
                CallSource.valueOf(rows.getString(3)),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7)));
  }

  static List<Note> notes(Connection c, IncidentId id) throws SQLException {
    return select(
        c,
        "SELECT number, at, happened_at, person, text FROM note WHERE incident = ? ORDER BY number",
        id,
        rows ->
            new Note(
                rows.getLong(1),
                time(rows, 2),
                time(rows, 3),
                new PersonId(rows.getString(4)),
                rows.getString(5)));
  }

  static List<PastAssignment> assignments(Connection c, IncidentId id) throws SQLException {
    return select(
        c,
        "SELECT a.id, a.unit, COALESCE(u.call_sign, a.unit), a.status, a.ordered_by,"
            + " a.eta_seconds, a.acknowledged_by, a.alert_rounds, a.escalations, a.end_reason,"
            + " a.ordered_at, a.received_at, a.acknowledged_at, a.en_route_at, a.staged_at,"
            + " a.on_scene_at, a.deployed_at, a.released_at, a.cleared_at, a.refused_at,"
            + " a.cancelled_at FROM assignment a LEFT JOIN unit u ON u.id = a.unit"
            + " WHERE a.incident = ? ORDER BY a.ordered_at, length(a.id), a.id",
        id,
        PartSelect::assignment);
  }

  private static PastAssignment assignment(ResultSet rows) throws SQLException {
    var acknowledgedBy = rows.getString(7);
    return new PastAssignment(
        new AssignmentId(rows.getString(1)),
        new UnitId(rows.getString(2)),
        rows.getString(3),
        AssignmentStatus.valueOf(rows.getString(4)),
        new PersonId(rows.getString(5)),
        rows.getInt(6),
        times(rows),
        acknowledgedBy == null ? null : new PersonId(acknowledgedBy),
        rows.getInt(8),
        rows.getInt(9),
        rows.getString(10));
  }

  private static Map<AssignmentStatus, Instant> times(ResultSet rows) throws SQLException {
    var times = new EnumMap<AssignmentStatus, Instant>(AssignmentStatus.class);
    var statuses = AssignmentStatus.values();
    for (int i = 0; i < statuses.length; i++) {
      long millis = rows.getLong(FIRST_TIME_COLUMN + i);
      if (!rows.wasNull()) {
        times.put(statuses[i], Instant.ofEpochMilli(millis));
      }
    }
    return Collections.unmodifiableMap(times);
  }

  private static Instant time(ResultSet rows, int column) throws SQLException {
    return Instant.ofEpochMilli(rows.getLong(column));
  }

  private static <T> List<T> select(Connection c, String sql, IncidentId id, Row<T> row)
      throws SQLException {
    try (var select = c.prepareStatement(sql)) {
      select.setString(1, id.value());
      var found = new ArrayList<T>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
      return found;
    }
  }
}
