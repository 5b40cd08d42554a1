package fengsui.db.table;

import fengsui.domain.Recorded;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentEvent;
import fengsui.domain.assignment.AssignmentEvent.AlertEscalated;
import fengsui.domain.assignment.AssignmentEvent.AlertReceived;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.AssignmentAcknowledged;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCancelled;
import fengsui.domain.assignment.AssignmentEvent.AssignmentCorrected;
import fengsui.domain.assignment.AssignmentEvent.AssignmentRefused;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReleased;
import fengsui.domain.assignment.AssignmentEvent.AssignmentReported;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentEvent.UnitDiverted;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** Rows of assignments; their times follow the rules of {@link Assignment}. */
final class AssignmentRows {
  private AssignmentRows() {}

  static void apply(Statements sql, Recorded record, AssignmentEvent event) throws SQLException {
    var at = record.happenedAt();
    switch (event) {
      case ForceOrdered ordered -> {
        for (var assignment : ordered.ordered()) {
          order(sql, assignment);
        }
      }
      // The cancelled and the new order are events of their own.
      case UnitDiverted _ -> {}
      case AssignmentCancelled(var id, var from, var reason) ->
          end(sql, id, AssignmentStatus.CANCELLED, at, reason);
      case AssignmentRefused(var id, var from, var reason) ->
          end(sql, id, AssignmentStatus.REFUSED, at, reason);
      case AlertReceived e -> received(sql, e);
      case AssignmentAcknowledged(var id, var from, var person) -> {
        take(sql, id, AssignmentStatus.ACKNOWLEDGED, at);
        sql.run(
            "UPDATE assignment SET acknowledged_by = ? WHERE id = ?", person.value(), id.value());
      }
      case AssignmentReported(var id, var from, var to) -> take(sql, id, to, at);
      case AssignmentCorrected(var id, var from, var to, var reason) -> correct(sql, id, to, at);
      case AssignmentReleased(var id, var from) -> take(sql, id, AssignmentStatus.RELEASED, at);
      case AlertRepeated(var id, var round, var dueAt) ->
          sql.run("UPDATE assignment SET alert_rounds = ? WHERE id = ?", round, id.value());
      case AlertEscalated(var id, var received, var dueAt) ->
          sql.run("UPDATE assignment SET escalations = escalations + 1 WHERE id = ?", id.value());
    }
  }

  private static void order(Statements sql, Assignment assignment) throws SQLException {
    sql.run(
        "INSERT INTO assignment (id, incident, unit, status, ordered_by, eta_seconds, ordered_at,"
            + " alert_rounds, escalations, end_reason) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, '')",
        assignment.id().value(),
        assignment.incident().value(),
        assignment.unit().value(),
        assignment.status().name(),
        assignment.orderedBy().person().value(),
        assignment.etaSeconds(),
        assignment.orderedAt().toEpochMilli());
  }

  private static void received(Statements sql, AlertReceived e) throws SQLException {
    long at = e.receivedAt().toEpochMilli();
    sql.run(
        "UPDATE assignment SET status = 'RECEIVED', received_at = CASE"
            + " WHEN received_at IS NULL OR received_at > ? THEN ? ELSE received_at END"
            + " WHERE id = ? AND status = 'ORDERED'",
        at,
        at,
        e.assignment().value());
  }

  /** Takes a status; its earliest time is kept. */
  private static void take(
      Statements sql, AssignmentId id, AssignmentStatus status, Instant happenedAt)
      throws SQLException {
    var column = column(status);
    long at = happenedAt.toEpochMilli();
    sql.run(
        "UPDATE assignment SET status = ?, "
            + column
            + " = CASE WHEN "
            + column
            + " IS NULL OR "
            + column
            + " > ? THEN ? ELSE "
            + column
            + " END WHERE id = ?",
        status.name(),
        at,
        at,
        id.value());
  }

  private static void end(
      Statements sql, AssignmentId id, AssignmentStatus status, Instant happenedAt, String reason)
      throws SQLException {
    take(sql, id, status, happenedAt);
    sql.run("UPDATE assignment SET end_reason = ? WHERE id = ?", reason, id.value());
  }

  /** Times of later statuses were wrong and go; a time that is there is kept. */
  private static void correct(
      Statements sql, AssignmentId id, AssignmentStatus status, Instant happenedAt)
      throws SQLException {
    var later = new StringBuilder();
    for (var other : AssignmentStatus.values()) {
      if (other.compareTo(status) > 0) {
        later.append(", ").append(column(other)).append(" = NULL");
      }
    }
    var column = column(status);
    sql.run(
        "UPDATE assignment SET status = ?, "
            + column
            + " = COALESCE("
            + column
            + ", ?)"
            + later
            + " WHERE id = ?",
        status.name(),
        happenedAt.toEpochMilli(),
        id.value());
  }

  private static String column(AssignmentStatus status) {
    return status.name().toLowerCase(Locale.ROOT) + "_at";
  }
}
