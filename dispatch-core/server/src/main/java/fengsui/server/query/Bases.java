package fengsui.server.query;

import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.plan.Basis;
import fengsui.domain.plan.Basis.UnitThen;
import fengsui.domain.plan.PassedOver;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.state.State;
import fengsui.domain.unit.UnitId;
import fengsui.response.Ask;
import fengsui.response.TravelTo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps what a proposal was computed from: where its units were taken to stand. Positions move on
 * within a second, so this is made together with the answer.
 */
final class Bases {
  private final LastSeen lastSeen;

  Bases(LastSeen lastSeen) {
    this.lastSeen = lastSeen;
  }

  /** The basis of an answer to this question. */
  Basis of(State now, Ask ask, IncidentKind kind, AlarmLevel level, Recommendation answer) {
    var etas = new LinkedHashMap<UnitId, Integer>();
    Stream.concat(answer.chosen().stream(), answer.runnerUp().stream())
        .forEach(unit -> etas.putIfAbsent(unit.unit(), unit.etaSeconds()));
    for (PassedOver passed : answer.passedOver()) {
      etas.putIfAbsent(passed.unit(), passed.etaSeconds());
    }
    var units = new ArrayList<UnitThen>();
    for (var eta : etas.entrySet()) {
      if (units.size() < Basis.UNITS_MAX) {
        units.add(unit(now, eta));
      }
    }
    return new Basis(ask.at(), ask.point(), kind, level, units);
  }

  private UnitThen unit(State now, Map.Entry<UnitId, Integer> eta) {
    var unit = now.unit(eta.getKey());
    var start = lastSeen.start(now, unit);
    return new UnitThen(
        unit.id(), start.point(), unit.status(), start.ageSeconds(), eta.getValue());
  }

  /** The basis with those ordered units in it that it lacks, as they stand now. */
  Basis with(State now, Region region, Basis basis, Collection<UnitId> ordered) {
    var known = basis.units().stream().map(UnitThen::unit).toList();
    var missing = ordered.stream().filter(unit -> !known.contains(unit)).distinct().toList();
    if (missing.isEmpty()) {
      return basis;
    }
    var travelTo = region.travelTo(basis.point());
    var units = new ArrayList<UnitThen>();
    for (var id : missing) {
      now.units()
          .find(id)
          .ifPresent(
              unit -> {
                var travel = travelTo.of(now, unit, lastSeen.of(id).orElse(null), basis.at());
                int eta = TravelTo.etaSeconds(now, unit, travel, basis.at());
                units.add(
                    new UnitThen(
                        id,
                        travel.start().point(),
                        unit.status(),
                        travel.start().ageSeconds(),
                        eta));
              });
    }
    units.addAll(basis.units());
    return new Basis(
        basis.at(),
        basis.point(),
        basis.kind(),
        basis.level(),
        units.subList(0, Math.min(units.size(), Basis.UNITS_MAX)));
  }
}
