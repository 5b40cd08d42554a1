package fengsui.db.history;

import fengsui.db.Database;
import fengsui.domain.Check;
import fengsui.domain.Recorded;
import fengsui.domain.incident.IncidentId;
import fengsui.protocol.wire.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the past. A timeline comes from the archive and is complete at once; what comes
 * from the tables is as old as the projector is behind. Callers have checked role and area. Safe
 * for use from any thread; throws {@link fengsui.db.DatabaseUnavailable} when the database is away.
 */
public final class History {
  /** Most records of one timeline. */
  public static final int TIMELINE_MAX = 10_000;

  /** Most records of changed plans at once. */
  public static final int PLAN_RECORDS_MAX = 500;

  /** Waits a bounded time until archive and tables hold all up to a number, if they soon do. */
  @FunctionalInterface
  public interface Current {
    /** Nobody waits: the past is shown as far as it is written. */
    Current AS_IT_IS = number -> {};

    void await(long number);
  }

  private final Database database;
  private final IncidentSelect incidents;
  private final Current current;

  /** Over a database that holds both the archive and the tables. */
  public History(Database database, Current current) {
    this.database = database;
    this.incidents = new IncidentSelect(database.dialect());
    this.current = current;
  }

  /**
   * Whoever was just told of a decision finds it in the record: waits a bounded time until all up
   * to this number is written. Afterwards the answers may still lack it, when the disk is slow.
   */
  public void await(long number) {
    current.await(number);
  }

  /**
   * Everything that was decided about an incident, and the refusals that name it, in order; the
   * first {@link #TIMELINE_MAX}.
   */
  public List<Recorded> timeline(IncidentId incident) {
    return read(database.read(c -> timeline(c, incident)));
  }

  /** One page of past incidents, the newest first. */
  public List<PastIncident> search(HistoryQuery query) {
    return database.read(c -> incidents.past(c, query));
  }

  /**
   * The newest records that changed response plans, formations or level rules, the newest first.
   *
   * @param limit 1 to {@link #PLAN_RECORDS_MAX}
   */
  public List<Recorded> planChanges(int limit) {
    Check.range("limit", limit, 1, PLAN_RECORDS_MAX);
    return read(database.read(c -> planChanges(c, limit)));
  }

  private static List<String> planChanges(Connection c, int limit) throws SQLException {
    try (var select =
        c.prepareStatement(
            "SELECT r.json FROM record_plan x JOIN record r ON r.from_number = x.from_number"
                + " ORDER BY x.from_number DESC LIMIT ?")) {
      select.setInt(1, limit);
      return texts(select);
    }
  }

  /** The whole record of an incident, open or closed; empty when the tables do not know it. */
  public Optional<IncidentRecord> record(IncidentId id) {
    var found =
        database.<@Nullable Found>read(
            c -> {
              var incident = incidents.byId(c, id);
              return incident == null
                  ? null
                  : new Found(
                      new IncidentRecord(
                          incident,
                          PartSelect.calls(c, id),
                          PartSelect.assignments(c, id),
                          PartSelect.notes(c, id),
                          List.of()),
                      timeline(c, id));
            });
    return Optional.ofNullable(found).map(Found::whole);
  }

  /** Rows of one transaction; the timeline is decoded after it. */
  private record Found(IncidentRecord parts, List<String> timeline) {
    IncidentRecord whole() {
      return new IncidentRecord(
          parts.incident(), parts.calls(), parts.assignments(), parts.notes(), read(timeline));
    }
  }

  private static List<String> timeline(Connection c, IncidentId incident) throws SQLException {
    try (var select =
        c.prepareStatement(
            "SELECT r.json FROM record_incident x JOIN record r ON r.from_number = x.from_number"
                + " WHERE x.incident = ? ORDER BY x.from_number LIMIT ?")) {
      select.setString(1, incident.value());
      select.setInt(2, TIMELINE_MAX);
      return texts(select);
    }
  }

  private static List<String> texts(PreparedStatement select) throws SQLException {
    var json = new ArrayList<String>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        json.add(rows.getString(1));
      }
    }
    return json;
  }

  private static List<Recorded> read(List<String> json) {
    return json.stream().map(j -> Wire.read(j, Recorded.class)).toList();
  }
}
