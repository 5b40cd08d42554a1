package fengsui.db.account;

import fengsui.db.Database;
import fengsui.db.account.AuditEntry.AuditKind;
import fengsui.db.account.AuditEntry.AuditResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Who logged in, changed accounts and read what, and from where. Only ever appended to. Safe for
 * use from any thread.
 */
public final class AuditLog {
  /** Most lines of one answer. */
  public static final int ENTRIES_MAX = 1_000;

  private static final int CHARS_MAX = 500;

  private final Database database;
  private final InstantSource clock;

  public AuditLog(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Writes one line; longer texts are cut at 500 characters. Never give it a secret. */
  public void write(
      String person, AuditKind kind, AuditResult result, String detail, String source) {
    database.write(
        c -> {
          write(c, person, kind, result, detail, source);
          return true;
        });
  }

  /** Writes one line in the transaction of what it tells. */
  void write(
      Connection c, String person, AuditKind kind, AuditResult result, String detail, String source)
      throws SQLException {
    try (var insert =
        c.prepareStatement(
            "INSERT INTO audit (id, at, person, kind, result, detail, source)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, Secrets.id());
      insert.setLong(2, clock.millis());
      insert.setString(3, person);
      insert.setString(4, kind.name());
      insert.setString(5, result.name());
      insert.setString(6, cut(detail));
      insert.setString(7, cut(source));
      insert.executeUpdate();
    }
  }

  /** Lines from {@code from} to before {@code to}, newest first, at most {@link #ENTRIES_MAX}. */
  public List<AuditEntry> read(Instant from, Instant to) {
    return database.read(
        c -> {
          try (var select =
              c.prepareStatement(
                  "SELECT id, at, person, kind, result, detail, source FROM audit"
                      + " WHERE at >= ? AND at < ? ORDER BY at DESC, id LIMIT "
                      + ENTRIES_MAX)) {
            select.setLong(1, from.toEpochMilli());
            select.setLong(2, to.toEpochMilli());
            var entries = new ArrayList<AuditEntry>();
            try (var rows = select.executeQuery()) {
              while (rows.next()) {
                entries.add(
                    new AuditEntry(
                        rows.getString(1),
                        Instant.ofEpochMilli(rows.getLong(2)),
                        rows.getString(3),
                        AuditKind.valueOf(rows.getString(4)),
                        AuditResult.valueOf(rows.getString(5)),
                        rows.getString(6),
                        rows.getString(7)));
              }
            }
            return entries;
          }
        });
  }

  /** Where refusals of a kind since a time came from, one entry for each, at most so many. */
  List<String> refusedSources(Connection c, AuditKind kind, Instant since, int limit)
      throws SQLException {
    try (var select =
        c.prepareStatement(
            "SELECT source FROM audit WHERE kind = ? AND result = 'REFUSED' AND at >= ? LIMIT ?")) {
      select.setString(1, kind.name());
      select.setLong(2, since.toEpochMilli());
      select.setInt(3, limit);
      var sources = new ArrayList<String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          sources.add(rows.getString(1));
        }
      }
      return sources;
    }
  }

  private static String cut(String text) {
    return text.length() <= CHARS_MAX ? text : text.substring(0, CHARS_MAX);
  }
}
