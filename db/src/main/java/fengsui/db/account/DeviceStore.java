package fengsui.db.account;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of pairing codes and paired devices, statement by statement. */
final class DeviceStore {
  private static final String COLUMNS =
      "SELECT id, person, name, paired_at, revoked_at FROM device";

  private DeviceStore() {}

  /** Keeps one code for the person and forgets its earlier ones and all that expired. */
  static void replaceCode(
      Connection c, String codeHash, PersonId person, PersonId by, Instant now, Instant expiresAt)
      throws SQLException {
    try (var delete =
            c.prepareStatement("DELETE FROM pairing WHERE person = ? OR expires_at <= ?");
        var insert =
            c.prepareStatement(
                "INSERT INTO pairing (code_hash, person, created_by, expires_at)"
                    + " VALUES (?, ?, ?, ?)")) {
      delete.setString(1, person.value());
      delete.setLong(2, now.toEpochMilli());
      delete.executeUpdate();
      insert.setString(1, codeHash);
      insert.setString(2, person.value());
      insert.setString(3, by.value());
      insert.setLong(4, expiresAt.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** Uses a code up; null when it is unknown, used or expired. */
  static @Nullable PersonId takeCode(Connection c, String codeHash, Instant now)
      throws SQLException {
    try (var take =
        c.prepareStatement(
            "DELETE FROM pairing WHERE code_hash = ? AND expires_at > ? RETURNING person")) {
      take.setString(1, codeHash);
      take.setLong(2, now.toEpochMilli());
      try (var rows = take.executeQuery()) {
        return rows.next() ? new PersonId(rows.getString(1)) : null;
      }
    }
  }

  static void add(
      Connection c, DeviceId id, PersonId person, String name, String credentialHash, Instant now)
      throws SQLException {
    try (var insert =
        c.prepareStatement(
            "INSERT INTO device (id, person, name, credential_hash, paired_at)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, id.value());
      insert.setString(2, person.value());
      insert.setString(3, name);
      insert.setString(4, credentialHash);
      insert.setLong(5, now.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** Revokes all but the newest {@code max} devices of a person, and names the revoked. */
  static List<DeviceId> revokeBeyond(Connection c, PersonId person, int max, Instant now)
      throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE device SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL"
                + " AND id NOT IN (SELECT id FROM device WHERE person = ? AND revoked_at IS NULL"
                + " ORDER BY paired_at DESC, id LIMIT "
                + max
                + ") RETURNING id")) {
      update.setLong(1, now.toEpochMilli());
      update.setString(2, person.value());
      update.setString(3, person.value());
      var revoked = new ArrayList<DeviceId>();
      try (var rows = update.executeQuery()) {
        while (rows.next()) {
          revoked.add(new DeviceId(rows.getString(1)));
        }
      }
      return revoked;
    }
  }

  static void revoke(Connection c, DeviceId id, Instant now) throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")) {
      update.setLong(1, now.toEpochMilli());
      update.setString(2, id.value());
      update.executeUpdate();
    }
  }

  static @Nullable PairedDevice byCredential(Connection c, String credentialHash)
      throws SQLException {
    try (var select = c.prepareStatement(COLUMNS + " WHERE credential_hash = ?")) {
      select.setString(1, credentialHash);
      var found = devices(select);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  static List<PairedDevice> ofPerson(Connection c, PersonId person) throws SQLException {
    try (var select =
        c.prepareStatement(COLUMNS + " WHERE person = ? ORDER BY paired_at DESC, id LIMIT 100")) {
      select.setString(1, person.value());
      return devices(select);
    }
  }

  static List<PairedDevice> byId(Connection c, DeviceId id) throws SQLException {
    try (var select = c.prepareStatement(COLUMNS + " WHERE id = ?")) {
      select.setString(1, id.value());
      return devices(select);
    }
  }

  /** All that may log in, by person, the newest of a person first. */
  static List<PairedDevice> active(Connection c, int max) throws SQLException {
    try (var select =
        c.prepareStatement(
            COLUMNS
                + " WHERE revoked_at IS NULL ORDER BY person, paired_at DESC, id LIMIT "
                + max)) {
      return devices(select);
    }
  }

  private static List<PairedDevice> devices(PreparedStatement select) throws SQLException {
    var found = new ArrayList<PairedDevice>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        long millis = rows.getLong(5);
        var revokedAt = rows.wasNull() ? null : Instant.ofEpochMilli(millis);
        found.add(
            new PairedDevice(
                new DeviceId(rows.getString(1)),
                new PersonId(rows.getString(2)),
                rows.getString(3),
                Instant.ofEpochMilli(rows.getLong(4)),
                revokedAt));
      }
    }
    return found;
  }
}
