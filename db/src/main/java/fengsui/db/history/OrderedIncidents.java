package fengsui.db.history;

import fengsui.db.Database;
import fengsui.domain.Check;
import fengsui.domain.incident.IncidentId;
import java.util.LinkedHashSet;
import java.util.List;

/** Which incidents force was ordered for lately. Reads the archive alone, backwards, and stops. */
public final class OrderedIncidents {
  /** Most incidents of one answer. */
  public static final int LIMIT_MAX = 10_000;

  /** Orders that are looked at for each incident wanted; some have several. */
  private static final int ORDERS_FOR_EACH = 3;

  private final Database database;

  /** Over a database that holds an archive. */
  public OrderedIncidents(Database database) {
    this.database = database;
  }

  /**
   * The incidents of the newest orders, the newest first.
   *
   * @param limit 1 to {@link #LIMIT_MAX}
   * @throws fengsui.db.DatabaseUnavailable when the database is away
   */
  public List<IncidentId> newest(int limit) {
    Check.range("limit", limit, 1, LIMIT_MAX);
    var found =
        database.read(
            c -> {
              try (var select =
                  c.prepareStatement(
                      "SELECT x.incident FROM record r JOIN record_incident x"
                          + " ON x.from_number = r.from_number"
                          + " WHERE ',' || r.types || ',' LIKE '%,ForceOrdered,%'"
                          + " ORDER BY r.from_number DESC LIMIT ?")) {
                select.setInt(1, limit * ORDERS_FOR_EACH);
                var incidents = new LinkedHashSet<IncidentId>();
                try (var rows = select.executeQuery()) {
                  while (rows.next()) {
                    incidents.add(new IncidentId(rows.getString(1)));
                  }
                }
                return incidents;
              }
            });
    return found.stream().limit(limit).toList();
  }
}
