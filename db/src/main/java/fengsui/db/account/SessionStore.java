package fengsui.db.account;

import fengsui.db.Database;
import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of sessions. Rows of sessions that ended are removed after a day. */
final class SessionStore {
  private static final long KEPT_MILLIS = 24L * 3600 * 1000;

  /** A session that was ended early. */
  record Ended(String id, Instant endsAt) {}

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

  List<Ended> revoke(String id, Instant now) {
    return database.write(c -> end(c, "id = ? AND id <> ?", id, "", now));
  }

  List<Ended> revokeAll(PersonId person, String exceptId, Instant now) {
    return database.write(c -> end(c, "person = ? AND id <> ?", person.value(), exceptId, now));
  }

  List<Ended> revokeDevice(DeviceId device, Instant now) {
    return database.write(c -> end(c, "device = ? AND id <> ?", device.value(), "", now));
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

  private static List<Ended> end(
      Connection c, String which, String value, String exceptId, Instant now) throws SQLException {
    var where = " WHERE " + which + " AND revoked_at IS NULL AND ends_at > ?";
    List<Ended> found;
    try (var select = c.prepareStatement("SELECT id, ends_at FROM session" + where)) {
      select.setString(1, value);
      select.setString(2, exceptId);
      select.setLong(3, now.toEpochMilli());
      found = ended(select);
    }
    try (var update = c.prepareStatement("UPDATE session SET revoked_at = ?" + where)) {
      update.setLong(1, now.toEpochMilli());
      update.setString(2, value);
      update.setString(3, exceptId);
      update.setLong(4, now.toEpochMilli());
      update.executeUpdate();
    }
    return found;
  }

  private static List<Ended> ended(java.sql.PreparedStatement select) throws SQLException {
    var ended = new ArrayList<Ended>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        ended.add(new Ended(rows.getString(1), Instant.ofEpochMilli(rows.getLong(2))));
      }
    }
    return ended;
  }
}
