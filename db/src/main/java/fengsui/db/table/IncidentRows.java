package fengsui.db.table;

import fengsui.domain.Recorded;
import fengsui.domain.call.CallId;
import fengsui.domain.incident.Hazard;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentEvent;
import fengsui.domain.incident.IncidentEvent.AlarmRaised;
import fengsui.domain.incident.IncidentEvent.DuplicateLinked;
import fengsui.domain.incident.IncidentEvent.DuplicateUnlinked;
import fengsui.domain.incident.IncidentEvent.IncidentClassified;
import fengsui.domain.incident.IncidentEvent.IncidentClosed;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentEvent.IncidentLocated;
import fengsui.domain.incident.IncidentEvent.LevelSet;
import fengsui.domain.incident.IncidentEvent.MilestoneReached;
import fengsui.domain.incident.IncidentEvent.MilestoneWithdrawn;
import fengsui.domain.incident.IncidentEvent.NoteAdded;
import fengsui.domain.incident.IncidentEvent.ReinforcementRequested;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Situation;
import fengsui.protocol.wire.Wire;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of incidents and notes. */
final class IncidentRows {
  private IncidentRows() {}

  static void apply(Statements sql, Recorded record, long number, IncidentEvent event)
      throws SQLException {
    switch (event) {
      case IncidentCreated(var incident) -> create(sql, incident);
      case IncidentLocated e -> locate(sql, e);
      case IncidentClassified(var id, var fromKind, var toKind, var from, var to) ->
          classify(sql, id, toKind.name(), to);
      case LevelSet(var id, var from, var to, var reason) -> level(sql, id, to.value());
      case AlarmRaised(var id, var from, var to, var reason, var missing) ->
          level(sql, id, to.value());
      case DuplicateLinked(var duplicate, var primary, var calls) -> {
        duplicateOf(sql, duplicate, primary);
        belongTo(sql, calls, primary);
      }
      case DuplicateUnlinked(var duplicate, var primary, var calls, var reason) -> {
        duplicateOf(sql, duplicate, null);
        belongTo(sql, calls, duplicate);
      }
      case MilestoneReached(var id, var milestone, var reachedAt) ->
          milestone(sql, id, milestone, reachedAt);
      case MilestoneWithdrawn(var id, var milestone) -> milestone(sql, id, milestone, null);
      case NoteAdded(var id, var text) -> note(sql, record, number, id, text);
      case ReinforcementRequested e -> {}
      case IncidentClosed(var id, var outcome, var closedAt) -> {
        sql.run(
            "UPDATE incident SET outcome_kind = ?, outcome_text = ? WHERE id = ?",
            outcome.kind().name(),
            outcome.text(),
            id.value());
        milestone(sql, id, Milestone.CLOSED, closedAt);
      }
    }
  }

  private static void create(Statements sql, Incident incident) throws SQLException {
    var location = incident.location();
    sql.run(
        "INSERT INTO incident (id, kind, level, lon, lat, location_source, uncertainty_m, address,"
            + " area, outside_region, trapped, hazards, description, situation, received_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        incident.id().value(),
        incident.kind().name(),
        incident.level().value(),
        location.point().lon(),
        location.point().lat(),
        location.source().name(),
        location.uncertaintyMeters(),
        location.address(),
        incident.area().value(),
        incident.outsideRegion() ? 1 : 0,
        incident.situation().trapped(),
        hazards(incident.situation()),
        incident.situation().description(),
        Wire.text(incident.situation()),
        incident.receivedAt().toEpochMilli());
    for (var reached : incident.milestones().entrySet()) {
      milestone(sql, incident.id(), reached.getKey(), reached.getValue());
    }
    belongTo(sql, incident.calls(), incident.id());
  }

  private static void locate(Statements sql, IncidentLocated e) throws SQLException {
    sql.run(
        "UPDATE incident SET lon = ?, lat = ?, location_source = ?, uncertainty_m = ?,"
            + " address = ?, area = ?, outside_region = ? WHERE id = ?",
        e.to().point().lon(),
        e.to().point().lat(),
        e.to().source().name(),
        e.to().uncertaintyMeters(),
        e.to().address(),
        e.toArea().value(),
        e.outsideRegion() ? 1 : 0,
        e.incident().value());
  }

  private static void classify(Statements sql, IncidentId id, String kind, Situation situation)
      throws SQLException {
    sql.run(
        "UPDATE incident SET kind = ?, trapped = ?, hazards = ?, description = ?, situation = ?"
            + " WHERE id = ?",
        kind,
        situation.trapped(),
        hazards(situation),
        situation.description(),
        Wire.text(situation),
        id.value());
  }

  private static void level(Statements sql, IncidentId id, int level) throws SQLException {
    sql.run("UPDATE incident SET level = ? WHERE id = ?", level, id.value());
  }

  private static void duplicateOf(Statements sql, IncidentId id, @Nullable IncidentId primary)
      throws SQLException {
    sql.run(
        "UPDATE incident SET duplicate_of = ? WHERE id = ?",
        primary == null ? null : primary.value(),
        id.value());
  }

  private static void belongTo(Statements sql, List<CallId> calls, IncidentId incident)
      throws SQLException {
    for (var call : calls) {
      sql.run("UPDATE call SET incident = ? WHERE id = ?", incident.value(), call.value());
    }
  }

  private static void milestone(
      Statements sql, IncidentId id, Milestone milestone, @Nullable Instant reachedAt)
      throws SQLException {
    sql.run(
        "UPDATE incident SET " + column(milestone) + " = ? WHERE id = ?",
        reachedAt == null ? null : reachedAt.toEpochMilli(),
        id.value());
  }

  private static void note(Statements sql, Recorded record, long number, IncidentId id, String text)
      throws SQLException {
    sql.run(
        "INSERT INTO note (number, incident, at, happened_at, person, text)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        number,
        id.value(),
        record.at().toEpochMilli(),
        record.happenedAt().toEpochMilli(),
        record.author().person().value(),
        text);
  }

  private static String hazards(Situation situation) {
    return situation.hazards().stream().map(Hazard::name).collect(Collectors.joining(","));
  }

  private static String column(Milestone milestone) {
    return switch (milestone) {
      case RECEIVED -> "received_at";
      case LOCATED -> "located_at";
      case FIRST_ORDER -> "first_order_at";
      case FIRST_EN_ROUTE -> "first_en_route_at";
      case FIRST_ON_SCENE -> "first_on_scene_at";
      case UNDER_CONTROL -> "under_control_at";
      case EXTINGUISHED -> "extinguished_at";
      case CLOSED -> "closed_at";
    };
  }
}
