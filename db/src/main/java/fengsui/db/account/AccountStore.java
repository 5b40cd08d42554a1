package fengsui.db.account;

import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of accounts, statement by statement. */
final class AccountStore {
  private static final String COLUMNS =
      "SELECT person, login_name, password_hash, must_change, failures, locked_until, changed_at"
          + " FROM account";

  /** A row. */
  record Row(
      PersonId person,
      String loginName,
      String passwordHash,
      boolean mustChange,
      int failures,
      @Nullable Instant lockedUntil,
      Instant changedAt) {

    boolean isLocked(Instant now) {
      return lockedUntil != null && now.isBefore(lockedUntil);
    }
  }

  private AccountStore() {}

  static @Nullable Row byLoginName(Connection c, String loginName) throws SQLException {
    return one(c, " WHERE login_name = ?", loginName);
  }

  static @Nullable Row byPerson(Connection c, PersonId person) throws SQLException {
    return one(c, " WHERE person = ?", person.value());
  }

  static List<Row> all(Connection c, int limit) throws SQLException {
    try (var select = c.prepareStatement(COLUMNS + " ORDER BY login_name LIMIT " + limit)) {
      return rows(select);
    }
  }

  static void insert(Connection c, PersonId person, String loginName, String hash, Instant now)
      throws SQLException {
    try (var insert =
        c.prepareStatement(
            "INSERT INTO account"
                + " (person, login_name, password_hash, must_change, failures, changed_at)"
                + " VALUES (?, ?, ?, 1, 0, ?)")) {
      insert.setString(1, person.value());
      insert.setString(2, loginName);
      insert.setString(3, hash);
      insert.setLong(4, now.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** Sets a password and ends any lock. */
  static void setPassword(
      Connection c, PersonId person, String hash, boolean mustChange, Instant now)
      throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE account SET password_hash = ?, must_change = ?, failures = 0,"
                + " locked_until = NULL, changed_at = ? WHERE person = ?")) {
      update.setString(1, hash);
      update.setInt(2, mustChange ? 1 : 0);
      update.setLong(3, now.toEpochMilli());
      update.setString(4, person.value());
      update.executeUpdate();
    }
  }

  /** Counts a wrong password; a lock that is over begins a new count. */
  static void countFailure(Connection c, PersonId person, PasswordPolicy policy, Instant now)
      throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE account SET"
                + " failures = CASE WHEN locked_until IS NULL THEN failures + 1 ELSE 1 END,"
                + " locked_until = CASE WHEN locked_until IS NULL AND failures + 1 >= ? THEN ?"
                + " ELSE NULL END"
                + " WHERE person = ? AND (locked_until IS NULL OR locked_until <= ?)")) {
      update.setInt(1, policy.failuresMax());
      update.setLong(2, now.plus(policy.lockout()).toEpochMilli());
      update.setString(3, person.value());
      update.setLong(4, now.toEpochMilli());
      update.executeUpdate();
    }
  }

  static void clearFailures(Connection c, PersonId person) throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE account SET failures = 0, locked_until = NULL"
                + " WHERE person = ? AND (failures <> 0 OR locked_until IS NOT NULL)")) {
      update.setString(1, person.value());
      update.executeUpdate();
    }
  }

  private static @Nullable Row one(Connection c, String where, String value) throws SQLException {
    try (var select = c.prepareStatement(COLUMNS + where)) {
      select.setString(1, value);
      var rows = rows(select);
      return rows.isEmpty() ? null : rows.getFirst();
    }
  }

  private static List<Row> rows(PreparedStatement select) throws SQLException {
    var found = new ArrayList<Row>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(row(rows));
      }
    }
    return found;
  }

  private static Row row(ResultSet rows) throws SQLException {
    long lockedUntil = rows.getLong(6);
    var locked = rows.wasNull() ? null : Instant.ofEpochMilli(lockedUntil);
    return new Row(
        new PersonId(rows.getString(1)),
        rows.getString(2),
        rows.getString(3),
        rows.getInt(4) != 0,
        rows.getInt(5),
        locked,
        Instant.ofEpochMilli(rows.getLong(7)));
  }
}
