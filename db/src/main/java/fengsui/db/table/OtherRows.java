package fengsui.db.table;

import fengsui.domain.Recorded;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallEvent;
import fengsui.domain.call.CallEvent.CallLinked;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallEvent.CallUnlinked;
import fengsui.domain.station.Area;
import fengsui.domain.station.ReferenceEvent;
import fengsui.domain.station.ReferenceEvent.AlertPolicySet;
import fengsui.domain.station.ReferenceEvent.AreaDefined;
import fengsui.domain.station.ReferenceEvent.EtaModelAdopted;
import fengsui.domain.station.ReferenceEvent.FormationDefined;
import fengsui.domain.station.ReferenceEvent.FormationRetired;
import fengsui.domain.station.ReferenceEvent.IncidentPrefixSet;
import fengsui.domain.station.ReferenceEvent.LevelRulesSet;
import fengsui.domain.station.ReferenceEvent.PackActivated;
import fengsui.domain.station.ReferenceEvent.PersonDefined;
import fengsui.domain.station.ReferenceEvent.PlanDefined;
import fengsui.domain.station.ReferenceEvent.PlanRetired;
import fengsui.domain.station.ReferenceEvent.PlansActivated;
import fengsui.domain.station.ReferenceEvent.StationDefined;
import fengsui.domain.station.ReferenceEvent.UnitDefined;
import fengsui.domain.station.ReferenceEvent.UnitRetired;
import fengsui.domain.unit.UnitEvent;
import java.sql.SQLException;

/** Rows of calls, of units' statuses and of reference data by name. */
final class OtherRows {
  private OtherRows() {}

  static void apply(Statements sql, CallEvent event) throws SQLException {
    switch (event) {
      case CallLogged(var call) -> log(sql, call);
      case CallLinked(var call, var from, var to) ->
          sql.run("UPDATE call SET incident = ? WHERE id = ?", to.value(), call.value());
      case CallUnlinked(var call, var from, var reason) ->
          sql.run("UPDATE call SET incident = NULL WHERE id = ?", call.value());
    }
  }

  private static void log(Statements sql, Call call) throws SQLException {
    var incident = call.incident();
    var location = call.location();
    sql.run(
        "INSERT INTO call (id, incident, received_at, source, caller_number, caller_name, lon,"
            + " lat, address, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        call.id().value(),
        incident == null ? null : incident.value(),
        call.receivedAt().toEpochMilli(),
        call.source().name(),
        call.caller().number(),
        call.caller().name(),
        location == null ? null : location.point().lon(),
        location == null ? null : location.point().lat(),
        location == null ? "" : location.address(),
        call.text());
  }

  static void apply(Statements sql, Recorded record, long number, UnitEvent event)
      throws SQLException {
    switch (event) {
      case UnitEvent.UnitStatusChanged(var unit, var from, var to, var assignment, var reason) ->
          sql.run(
              "INSERT INTO unit_status (number, unit, at, happened_at, from_status, to_status,"
                  + " assignment, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              number,
              unit.value(),
              record.at().toEpochMilli(),
              record.happenedAt().toEpochMilli(),
              from.name(),
              to.name(),
              assignment == null ? null : assignment.value(),
              reason);
      // Where a unit covers and what it has left is read from the archive; no table asks for it.
      case UnitEvent.MoveUpOrdered _,
          UnitEvent.MoveUpAcknowledged _,
          UnitEvent.MoveUpReached _,
          UnitEvent.MoveUpEnded _,
          UnitEvent.ConsumablesReported _ -> {}
    }
  }

  static void apply(Statements sql, ReferenceEvent event) throws SQLException {
    switch (event) {
      case AreaDefined(var from, var to) -> define(sql, to);
      case StationDefined(var from, var to) ->
          sql.run(
              "INSERT INTO station (id, name, area, lon, lat) VALUES (?, ?, ?, ?, ?)"
                  + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, area = excluded.area,"
                  + " lon = excluded.lon, lat = excluded.lat",
              to.id().value(),
              to.name(),
              to.area().value(),
              to.place().lon(),
              to.place().lat());
      case UnitDefined(var from, var to) ->
          sql.run(
              "INSERT INTO unit (id, call_sign, kind, station, is_retired) VALUES (?, ?, ?, ?, 0)"
                  + " ON CONFLICT (id) DO UPDATE SET call_sign = excluded.call_sign,"
                  + " kind = excluded.kind, station = excluded.station, is_retired = 0",
              to.id().value(),
              to.callSign(),
              to.kind().name(),
              to.station().value());
      case UnitRetired(var unit) ->
          sql.run("UPDATE unit SET is_retired = 1 WHERE id = ?", unit.value());
      case PlanDefined _,
          PlanRetired _,
          PlansActivated _,
          FormationDefined _,
          FormationRetired _,
          LevelRulesSet _ -> {}
      case PersonDefined e -> {}
      case AlertPolicySet e -> {}
      case IncidentPrefixSet e -> {}
      case PackActivated e -> {}
      case EtaModelAdopted e -> {}
    }
  }

  private static void define(Statements sql, Area area) throws SQLException {
    var parent = area.parent();
    sql.run(
        "INSERT INTO area (id, name, kind, parent) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,"
            + " parent = excluded.parent",
        area.id().value(),
        area.name(),
        area.kind().name(),
        parent == null ? null : parent.value());
  }
}
