package fengsui.db.account;

import fengsui.db.Database;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of sessions. Rows of sessions that ended are removed after a day. */
final class SessionStore {
  private static final long KEPT_MILLIS = 24L * 3600 * 1000;

  /** A session that was ended early. */
  record Ended(String id, Instant endsAt) {}

  /** Which running sessions; {@code where} takes a value, an id that is left out, and the time. */
  record Which(String where, String value, String exceptId) {
    static Which one(String id) {
      return new Which(where("id"), id, "");
    }

    static Which ofPerson(PersonId person, String exceptId) {
      return new Which(where("person"), person.value(), exceptId);
    }

    static Which onDevice(DeviceId device) {
      return new Which(where("device"), device.value(), "");
    }

    private static String where(String column) {
      return " WHERE " + column + " = ? AND id <> ? AND revoked_at IS NULL AND ends_at > ?";
    }

    private void set(PreparedStatement statement, int first, Instant now) throws SQLException {
      statement.setString(first, value);
      statement.setString(first + 1, exceptId);
      statement.setLong(first + 2, now.toEpochMilli());
    }
  }

  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  void add(String id, PersonId person, DeviceId device, Instant issuedAt, Instant endsAt) {
    database.write(
        c -> {
          try (var clean = c.prepareStatement("DELETE FROM session WHERE ends_at < ?");
              var insert =
                  c.prepareStatement(
                      "INSERT INTO session (id, person, device, issued_at, ends_at)"
                          + " VALUES (?, ?, ?, ?, ?)")) {
            clean.setLong(1, issuedAt.toEpochMilli() - KEPT_MILLIS);
            clean.executeUpdate();
            insert.setString(1, id);
            insert.setString(2, person.value());
            insert.setString(3, device.value());
            insert.setLong(4, issuedAt.toEpochMilli());
            insert.setLong(5, endsAt.toEpochMilli());
            return insert.executeUpdate();
          }
        });
  }

  /** Sessions that run; found without writing, so also on a full disk. */
  List<Ended> running(Which which, Instant now) {
    return database.read(c -> running(c, which, now));
  }

  /** Writes down that they ended; returns them. */
  List<Ended> revoke(Which which, Instant now) {
    return database.write(
        c -> {
          var found = running(c, which, now);
          try (var update = c.prepareStatement("UPDATE session SET revoked_at = ?" + which.where)) {
            update.setLong(1, now.toEpochMilli());
            which.set(update, 2, now);
            update.executeUpdate();
          }
          return found;
        });
  }

  private static List<Ended> running(Connection c, Which which, Instant now) throws SQLException {
    try (var select = c.prepareStatement("SELECT id, ends_at FROM session" + which.where)) {
      which.set(select, 1, now);
      return ended(select);
    }
  }

  List<Ended> revoked(Instant now) {
    return database.read(
        c -> {
          try (var select =
              c.prepareStatement(
                  "SELECT id, ends_at FROM session WHERE revoked_at IS NOT NULL AND ends_at > ?")) {
            select.setLong(1, now.toEpochMilli());
            return ended(select);
          }
        });
  }

  private static List<Ended> ended(PreparedStatement select) throws SQLException {
    var ended = new ArrayList<Ended>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        ended.add(new Ended(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2))));
      }
    }
    return ended;
  }
}
