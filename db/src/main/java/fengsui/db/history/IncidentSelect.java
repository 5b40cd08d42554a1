package fengsui.db.history;

import fengsui.domain.geo.LonLat;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.station.AreaId;
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
import org.jspecify.annotations.Nullable;

/** Selects incidents from the tables. */
final class IncidentSelect {
  private static final String SELECT =
      "SELECT id, kind, level, lon, lat, uncertainty_m, address, area, trapped, hazards,"
          + " description, duplicate_of, outcome_kind, outcome_text, received_at, located_at,"
          + " first_order_at, first_en_route_at, first_on_scene_at, under_control_at,"
          + " extinguished_at, closed_at FROM incident i";
  private static final int FIRST_MILESTONE_COLUMN = 15;

  private IncidentSelect() {}

  static @Nullable PastIncident byId(Connection c, IncidentId id) throws SQLException {
    try (var select = c.prepareStatement(SELECT + " WHERE id = ?")) {
      select.setString(1, id.value());
      var found = incidents(select);
      return found.isEmpty() ? null : found.getFirst();
    }
  }

  static List<PastIncident> closed(Connection c, HistoryQuery query) throws SQLException {
    var sql = new StringBuilder(SELECT).append(" WHERE closed_at IS NOT NULL");
    var values = new ArrayList<Object>();
    if (query.from() != null) {
      sql.append(" AND received_at >= ?");
      values.add(query.from().toEpochMilli());
    }
    if (query.to() != null) {
      sql.append(" AND received_at < ?");
      values.add(query.to().toEpochMilli());
    }
    addIn(sql, values, "kind", query.kinds().stream().map(Enum::name).sorted().toList());
    addIn(sql, values, "area", query.areas().stream().map(AreaId::value).sorted().toList());
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

  private static List<PastIncident> incidents(PreparedStatement select) throws SQLException {
    var found = new ArrayList<PastIncident>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(incident(rows));
      }
    }
    return found;
  }

  private static PastIncident incident(ResultSet rows) throws SQLException {
    var duplicateOf = rows.getString(12);
    var outcome = rows.getString(13);
    return new PastIncident(
        new IncidentId(rows.getString(1)),
        IncidentKind.valueOf(rows.getString(2)),
        rows.getInt(3),
        new LonLat(rows.getDouble(4), rows.getDouble(5)),
        rows.getInt(6),
        rows.getString(7),
        new AreaId(rows.getString(8)),
        rows.getInt(9),
        Arrays.stream(rows.getString(10).split(",", -1))
            .filter(h -> !h.isEmpty())
            .map(Hazard::valueOf)
            .toList(),
        rows.getString(11),
        milestones(rows),
        duplicateOf == null ? null : new IncidentId(duplicateOf),
        outcome == null
            ? null
            : new Outcome(Outcome.OutcomeKind.valueOf(outcome), rows.getString(14)));
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
