package fengsui.db.account;

import fengsui.domain.people.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wrong passwords and logins by person and {@link SourceNetwork}, statement by statement. */
final class LoginSources {
  /** Longer sources are cut; a network has at most 45 characters. */
  static final int SOURCE_CHARS_MAX = 100;

  private final LoginLimits limits;

  LoginSources(LoginLimits limits) {
    this.limits = limits;
  }

  /** Until when this source is locked for this account; null when it may try. */
  @Nullable Instant lockedUntil(Connection c, AccountStore.Row row, String source, Instant now)
      throws SQLException {
    try (var select =
        c.prepareStatement(
            "SELECT locked_until, succeeded_at FROM login_source WHERE person = ? AND source = ?")) {
      select.setString(1, row.person().value());
      select.setString(2, network(source));
      try (var rows = select.executeQuery()) {
        boolean known = rows.next();
        long own = known ? rows.getLong(1) : 0;
        if (own > now.toEpochMilli()) {
          return Instant.ofEpochMilli(own);
        }
        boolean familiar =
            LoginLimits.isThisMachine(source)
                || (known && rows.getLong(2) > limits.familiarSince(now).toEpochMilli());
        return !familiar && row.isLocked(now) ? row.lockedUntil() : null;
      }
    }
  }

  /** Counts a wrong password from a source that was not locked. */
  void failed(Connection c, PersonId person, String source, Instant now) throws SQLException {
    forgetOld(c, person, now);
    if (!isFamiliar(c, person, source, now)) {
      AccountStore.countFailure(c, person, limits, now);
    }
    try (var upsert =
        c.prepareStatement(
            "INSERT INTO login_source (person, source, failures, failed_at, locked_until)"
                + " VALUES (?, ?, 1, ?, CASE WHEN ? <= 1 THEN CAST(? AS BIGINT) END)"
                + " ON CONFLICT (person, source) DO UPDATE SET"
                + " failures = CASE WHEN login_source.locked_until IS NULL"
                + " THEN login_source.failures + 1 ELSE 1 END,"
                + " failed_at = excluded.failed_at,"
                + " locked_until = CASE WHEN login_source.locked_until IS NULL"
                + " AND login_source.failures + 1 >= ? THEN CAST(? AS BIGINT) END"
                + " WHERE login_source.locked_until IS NULL OR login_source.locked_until <= ?")) {
      long until = now.plus(limits.sourceLockout()).toEpochMilli();
      upsert.setString(1, person.value());
      upsert.setString(2, network(source));
      upsert.setLong(3, now.toEpochMilli());
      upsert.setInt(4, limits.sourceFailuresMax());
      upsert.setLong(5, until);
      upsert.setInt(6, limits.sourceFailuresMax());
      upsert.setLong(7, until);
      upsert.setLong(8, now.toEpochMilli());
      upsert.executeUpdate();
    }
  }

  /** A right password: this source is familiar and begins a new count. */
  void succeeded(Connection c, PersonId person, String source, Instant now) throws SQLException {
    try (var upsert =
        c.prepareStatement(
            "INSERT INTO login_source (person, source, failures, succeeded_at) VALUES (?, ?, 0, ?)"
                + " ON CONFLICT (person, source) DO UPDATE SET failures = 0,"
                + " locked_until = NULL, succeeded_at = excluded.succeeded_at")) {
      upsert.setString(1, person.value());
      upsert.setString(2, network(source));
      upsert.setLong(3, now.toEpochMilli());
      upsert.executeUpdate();
    }
  }

  /** Ends all locks of an account. */
  static void unlock(Connection c, PersonId person) throws SQLException {
    try (var update =
        c.prepareStatement(
            "UPDATE login_source SET failures = 0, locked_until = NULL WHERE person = ?")) {
      update.setString(1, person.value());
      update.executeUpdate();
    }
  }

  private boolean isFamiliar(Connection c, PersonId person, String source, Instant now)
      throws SQLException {
    if (LoginLimits.isThisMachine(source)) {
      return true;
    }
    try (var select =
        c.prepareStatement(
            "SELECT 1 FROM login_source WHERE person = ? AND source = ? AND succeeded_at > ?")) {
      select.setString(1, person.value());
      select.setString(2, network(source));
      select.setLong(3, limits.familiarSince(now).toEpochMilli());
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Keeps the table small: what tells nothing any more goes. */
  private void forgetOld(Connection c, PersonId person, Instant now) throws SQLException {
    try (var delete =
        c.prepareStatement(
            "DELETE FROM login_source WHERE person = ?"
                + " AND (failed_at IS NULL OR failed_at < ?)"
                + " AND (succeeded_at IS NULL OR succeeded_at <= ?)")) {
      delete.setString(1, person.value());
      delete.setLong(2, now.minus(limits.accountWindow()).toEpochMilli());
      delete.setLong(3, limits.familiarSince(now).toEpochMilli());
      delete.executeUpdate();
    }
  }

  private static String network(String source) {
    var network = SourceNetwork.of(source);
    return network.length() <= SOURCE_CHARS_MAX ? network : network.substring(0, SOURCE_CHARS_MAX);
  }
}
