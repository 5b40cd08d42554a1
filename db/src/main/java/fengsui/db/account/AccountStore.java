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
      "SELECT person, login_name, password_hash, must_change, locked_until, changed_at"
          + " FROM account";

  /**
   * A row.
   *
   * @param lockedUntil until when unfamiliar sources are locked
   */
  record Row(
      PersonId person,
      String loginName,
      String passwordHash,
      boolean mustChange,
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

  /**
   * All rows by login name, each with its latest lock, be it of all unfamiliar sources or of one.
   */
  static List<Row> all(Connection c, int limit) throws SQLException {
    try (var select =
        c.prepareStatement(
            "SELECT a.person, login_name, password_hash, must_change,"
                + " CASE WHEN s.until > coalesce(a.locked_until, 0) THEN s.until"
                + " ELSE a.locked_until END, changed_at"
                + " FROM account a LEFT JOIN (SELECT person, max(locked_until) AS until"
                + " FROM login_source GROUP BY person) s ON s.person = a.person"
                + " ORDER BY login_name LIMIT "
                + limit)) {
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
            "UPDATE account SET password_hash = ?, must_change = ?, changed_at = ?"
                + " WHERE person = ?")) {
      update.setString(1, hash);
      update.setInt(2, mustChange ? 1 : 0);
      update.setLong(3, now.toEpochMilli());
      update.setString(4, person.value());
      update.executeUpdate();
    }
    clearFailures(c, person);
  }

  /**
   * Counts a wrong password from an unfamiliar source; a window or lock that is over begins a new
   * count.
   */
  static void countFailure(Connection c, PersonId person, LoginLimits limits, Instant now)
      throws SQLException {
    var begins = "(failures_since IS NULL OR failures_since <= ? OR locked_until IS NOT NULL)";
    try (var update =
        c.prepareStatement(
            "UPDATE account SET"
                + " locked_until = CASE WHEN NOT "
                + begins
                + " AND failures + 1 >= ? THEN CAST(? AS BIGINT) END,"
                + " failures = CASE WHEN "
                + begins
                + " THEN 1 ELSE failures + 1 END,"
                + " failures_since = CASE WHEN "
                + begins
                + " THEN ? ELSE failures_since END"
                + " WHERE person = ? AND (locked_until IS NULL OR locked_until <= ?)")) {
      long windowBegan = now.minus(limits.accountWindow()).toEpochMilli();
      update.setLong(1, windowBegan);
      update.setInt(2, limits.accountFailuresMax());
      update.setLong(3, now.plus(limits.accountLockout()).toEpochMilli());
      update.setLong(4, windowBegan);
      update.setLong(5, windowBegan);
      update.setLong(6, now.toEpochMilli());
      update.setString(7, person.value());
      update.setLong(8, now.toEpochMilli());
      update.executeUpdate();
    }
  }

  /** Ends all locks and counts of an account. */
  static void clearFailures(Connection c, PersonId person) throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE account SET failures = 0, locked_until = NULL, failures_since = NULL"
                + " WHERE person = ?")) {
      update.setString(1, person.value());
      update.executeUpdate();
    }
    LoginSources.unlock(c, person);
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
    long lockedUntil = rows.getLong(5);
    var locked = rows.wasNull() ? null : Instant.ofEpochMilli(lockedUntil);
    return new Row(
        new PersonId(rows.getString(1)),
        rows.getString(2),
        rows.getString(3),
        rows.getInt(4) != 0,
        locked,
        Instant.ofEpochMilli(rows.getLong(6)));
  }
}
