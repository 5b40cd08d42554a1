package fengsui.domain.state;

import fengsui.domain.Check;
import fengsui.domain.Recorded;
import fengsui.domain.plan.FormationDefinition;
import fengsui.domain.plan.FormationId;
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
import fengsui.domain.unit.MoveUp;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitEvent;
import fengsui.domain.unit.UnitEvent.ConsumablesReported;
import fengsui.domain.unit.UnitEvent.MoveUpAcknowledged;
import fengsui.domain.unit.UnitEvent.MoveUpEnded;
import fengsui.domain.unit.UnitEvent.MoveUpOrdered;
import fengsui.domain.unit.UnitEvent.MoveUpReached;
import fengsui.domain.unit.UnitEvent.UnitStatusChanged;
import fengsui.domain.unit.UnitId;
import fengsui.domain.weather.WeatherEvent;
import fengsui.domain.weather.WeatherEvent.WeatherSet;
import fengsui.domain.weather.WeatherReport;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Applies facts about units and reference data. */
final class ReferenceChanges {
  private ReferenceChanges() {}

  static void apply(Draft draft, Recorded record, UnitEvent event) {
    switch (event) {
      case UnitStatusChanged(var id, var from, var to, var assignment, var reason) -> {
        var known = Check.present(draft.units.get(id), id);
        var next = known.withStatus(to, record.happenedAt(), assignment, reason);
        draft.units = draft.units.with(id, next);
      }
      case MoveUpOrdered(var id, var station) ->
          moveUp(
              draft,
              id,
              new MoveUp(station, record.author().person(), record.happenedAt(), null, null));
      case MoveUpAcknowledged(var id, var station) -> {
        var moveUp = Check.present(draft.units.get(id), id).moveUp();
        moveUp(draft, id, moveUp == null ? null : moveUp.acknowledged(record.happenedAt()));
      }
      case MoveUpReached(var id, var station) -> {
        var moveUp = Check.present(draft.units.get(id), id).moveUp();
        moveUp(draft, id, moveUp == null ? null : moveUp.reached(record.happenedAt()));
      }
      case MoveUpEnded(var id, var station, var reason) -> moveUp(draft, id, null);
      case ConsumablesReported(var id, var assignment, var from, var to) -> {
        var known = Check.present(draft.units.get(id), id);
        draft.units = draft.units.with(id, known.withLeft(to));
      }
    }
  }

  private static void moveUp(Draft draft, UnitId id, @Nullable MoveUp next) {
    var unit = Check.present(draft.units.get(id), id);
    draft.units = draft.units.with(id, unit.withMoveUp(next));
  }

  static void apply(Draft draft, Recorded record, ReferenceEvent event) {
    var settings = draft.settings;
    switch (event) {
      case AreaDefined(var from, var to) -> draft.areas = draft.areas.with(to.id(), to);
      case StationDefined(var from, var to) -> draft.stations = draft.stations.with(to.id(), to);
      case UnitDefined(var from, var to) -> define(draft, to, record.happenedAt());
      case UnitRetired(var unit) -> draft.units = draft.units.without(unit);
      case PlanDefined(var from, var to) -> draft.plans = draft.plans.with(to.id(), to);
      case PlanRetired(var plan) -> draft.plans = draft.plans.without(plan);
      case PersonDefined(var from, var to) -> draft.people = draft.people.with(to.id(), to);
      case AlertPolicySet(var force, var from, var to) ->
          draft.settings = settings.withPolicy(force, to);
      case IncidentPrefixSet(var from, var to) -> draft.settings = settings.withPrefix(to);
      case PackActivated(var from, var to) -> draft.settings = settings.withPack(to);
      case EtaModelAdopted(var from, var to, var reason) ->
          draft.etaModels = draft.etaModels.with(to);
      case PlansActivated _ -> {}
      case FormationDefined(var from, var to) ->
          draft.settings = withFormation(settings, to.id(), to);
      case FormationRetired(var formation) ->
          draft.settings = withFormation(settings, formation, null);
      case LevelRulesSet(var from, var to) -> draft.settings = settings.withLevelRules(to);
    }
  }

  private static void define(Draft draft, UnitDefinition definition, Instant at) {
    var known = draft.units.get(definition.id());
    var next = known == null ? Unit.ready(definition, at) : known.withDefinition(definition);
    draft.units = draft.units.with(definition.id(), next);
  }

  private static Settings withFormation(
      Settings settings, FormationId id, @Nullable FormationDefinition definition) {
    var formations = new ArrayList<FormationDefinition>();
    for (var known : settings.formationsOrEmpty()) {
      if (!known.id().equals(id)) {
        formations.add(known);
      }
    }
    if (definition != null) {
      formations.add(definition);
    }
    return settings.withFormations(formations);
  }

  /** A report without any weather takes back what was said of its area. */
  static void apply(Draft draft, WeatherEvent event) {
    switch (event) {
      case WeatherSet(var from, var to) -> {
        var reports = new ArrayList<WeatherReport>();
        for (var known : draft.settings.weatherOrEmpty()) {
          if (!known.area().equals(to.area())) {
            reports.add(known);
          }
        }
        if (!to.kinds().isEmpty()) {
          reports.add(to);
        }
        draft.settings = draft.settings.withWeather(reports);
      }
    }
  }
}
