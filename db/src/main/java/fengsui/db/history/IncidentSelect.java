package fengsui.db.history;

import fengsui.db.Dialect;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Situation;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.StationId;
import fengsui.protocol.wire.Wire;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Selects incidents from the tables. */
final class IncidentSelect {
  private static final String SELECT =
      "SELECT id, kind, level, uncertainty_m, address, area, trapped, hazards,"
          + " description, duplicate_of, outcome_kind, outcome_text, received_at, located_at,"
          + " first_order_at, first_en_route_at, first_on_scene_at, under_control_at,"
          + " extinguished_at, closed_at, situation, ";
  private static final String FROM = " FROM incident i";
  private static final int FIRST_MILESTONE_COLUMN = 13;
  private static final int PLACE_COLUMN = 22;
  private static final int SITUATION_COLUMN = 21;

  private final Places places;

  /** Speaks the dialect of the database. */
  IncidentSelect(Dialect dialect) {
    places = Places.of(dialect);
  }

  private String select() {
    return SELECT + places.columns() + FROM;
  }

  @Nullable PastIncident byId(Connection c, IncidentId id) throws SQLException {
    try (var select = c.prepareStatement(select() + " WHERE id = ?")) {
      select.setString(1, id.value());
      var found = incidents(select);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  List<PastIncident> past(Connection c, HistoryQuery query) throws SQLException {
    var sql =
        new StringBuilder(select())
            .append(query.withOpen() ? " WHERE 1 = 1" : " WHERE closed_at IS NOT NULL");
    var values = new ArrayList<Object>();
    addTimes(sql, values, query);
    addIn(sql, values, "kind", query.kinds().stream().map(Enum::name).sorted().toList());
    addIn(sql, values, "area", query.areas().stream().map(AreaId::value).sorted().toList());
    if (query.station() != null) {
      addStation(sql, values, query.station());
    }
    if (query.near() != null) {
      places.addNear(sql, values, query.near());
    }
    if (!query.text().isEmpty()) {
      addText(sql, values, query.text());
    }
    sql.append(" ORDER BY received_at DESC, id DESC LIMIT ").append(query.limit());
    try (var select = c.prepareStatement(sql.toString())) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      return incidents(select);
    }
  }

  /** The span, and where the page before ended. */
  private static void addTimes(StringBuilder sql, List<Object> values, HistoryQuery query) {
    if (query.from() != null) {
      sql.append(" AND received_at >= ?");
      values.add(query.from().toEpochMilli());
    }
    if (query.to() != null) {
      sql.append(" AND received_at < ?");
      values.add(query.to().toEpochMilli());
    }
    if (query.after() != null) {
      sql.append(
          " AND (received_at, id) < (SELECT p.received_at, p.id FROM incident p WHERE p.id = ?)");
      values.add(query.after().value());
    }
  }

  private static void addStation(StringBuilder sql, List<Object> values, StationId station) {
    sql.append(" AND (area IN (SELECT s.area FROM station s WHERE s.id = ?)")
        .append(" OR EXISTS (SELECT 1 FROM assignment a JOIN unit u ON u.id = a.unit")
        .append(" WHERE a.incident = i.id AND u.station = ?))");
    values.add(station.value());
    values.add(station.value());
  }

  private static void addIn(
      StringBuilder sql, List<Object> values, String column, Collection<String> allowed) {
    if (!allowed.isEmpty()) {
      sql.append(" AND ").append(column).append(" IN (?");
      sql.repeat(", ?", allowed.size() - 1).append(')');
      values.addAll(allowed);
    }
  }

  private static void addText(StringBuilder sql, List<Object> values, String text) {
    var like = " LIKE ? ESCAPE '\\'";
    sql.append(" AND (lower(id)").append(like);
    for (var column : List.of("address", "description", "outcome_text")) {
      sql.append(" OR lower(").append(column).append(')').append(like);
    }
    sql.append(" OR EXISTS (SELECT 1 FROM call k WHERE k.incident = i.id AND (k.caller_number")
        .append(like)
        .append(" OR lower(k.caller_name)")
        .append(like)
        .append(" OR lower(k.text)")
        .append(like)
        .append(")))");
    var pattern =
        "%"
            + text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
            + "%";
    values.addAll(Collections.nCopies(7, pattern));
  }

  private List<PastIncident> incidents(PreparedStatement select) throws SQLException {
    var found = new ArrayList<PastIncident>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(incident(rows));
      }
    }
    return found;
  }

  private PastIncident incident(ResultSet rows) throws SQLException {
    var duplicateOf = rows.getString(10);
    var outcome = rows.getString(11);
    var hazards =
        Arrays.stream(rows.getString(8).split(",", -1))
            .filter(h -> !h.isEmpty())
            .map(Hazard::valueOf)
            .toList();
    var situation = rows.getString(SITUATION_COLUMN);
    return new PastIncident(
        new IncidentId(rows.getString(1)),
        IncidentKind.valueOf(rows.getString(2)),
        rows.getInt(3),
        places.read(rows, PLACE_COLUMN),
        rows.getInt(4),
        rows.getString(5),
        new AreaId(rows.getString(6)),
        rows.getInt(7),
        hazards,
        rows.getString(9),
        situation == null
            ? new Situation(rows.getInt(7), Set.copyOf(hazards), rows.getString(9))
            : Wire.read(situation, Situation.class),
        milestones(rows),
        duplicateOf == null ? null : new IncidentId(duplicateOf),
        outcome == null
            ? null
            : new Outcome(Outcome.OutcomeKind.valueOf(outcome), rows.getString(12)));
  }

  private static Map<Milestone, Instant> milestones(ResultSet rows) throws SQLException {
    var times = new EnumMap<Milestone, Instant>(Milestone.class);
    var milestones = Milestone.values();
    for (int i = 0; i < milestones.length; i++) {
      long millis = rows.getLong(FIRST_MILESTONE_COLUMN + i);
      if (!rows.wasNull()) {
        times.put(milestones[i], Instant.ofEpochMilli(millis));
      }
    }
    return Collections.unmodifiableMap(times);
  }
}
