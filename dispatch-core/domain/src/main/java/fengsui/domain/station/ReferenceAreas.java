package fengsui.domain.station;

import fengsui.domain.people.Person;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand.ActivatePack;
import fengsui.domain.station.ReferenceCommand.AdoptEtaModel;
import fengsui.domain.station.ReferenceCommand.ChangePlans;
import fengsui.domain.station.ReferenceCommand.DefineArea;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefinePlan;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.ReferenceCommand.DefineUnit;
import fengsui.domain.station.ReferenceCommand.RetirePlan;
import fengsui.domain.station.ReferenceCommand.RetireUnit;
import fengsui.domain.station.ReferenceCommand.SetAlertPolicy;
import fengsui.domain.station.ReferenceCommand.SetIncidentPrefix;
import fengsui.domain.unit.UnitDefinition;
import fengsui.domain.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which areas a change of reference data touches: where the thing is and where it goes. An
 * unknown area or station is left out, since the rule refuses it by its name; a new brigade lies in
 * nobody's area.
 */
public final class ReferenceAreas {
  private ReferenceAreas() {}

  /**
   * Areas that the administrator's own area must contain.
   *
   * @param yours the administrator's area; what holds for the whole brigade needs its root
   */
  public static List<AreaId> of(State state, AreaId yours, ReferenceCommand command) {
    return switch (command) {
      case DefineArea(var area) -> ofArea(state, area);
      case DefineStation(var station) ->
          both(state, state.stations().find(station.id()).map(Station::area), station.area());
      case DefineUnit(var unit) -> ofUnit(state, unit);
      case RetireUnit(var unit) -> areaOf(state, unit).stream().toList();
      case DefinePerson(var person) ->
          both(state, state.people().find(person.id()).map(Person::area), person.area());
      case DefinePlan _,
          RetirePlan _,
          ChangePlans _,
          SetAlertPolicy _,
          SetIncidentPrefix _,
          ActivatePack _,
          AdoptEtaModel _ ->
          List.of(root(state, yours));
    };
  }

  /** Where an area lies is its parent's matter too: nobody leaves, or moves, on the own word. */
  private static List<AreaId> ofArea(State state, Area area) {
    var needed = new ArrayList<AreaId>();
    if (state.areas().contains(area.id()) || area.parent() == null) {
      needed.add(area.id());
    }
    if (area.parent() != null && state.areas().contains(area.parent())) {
      needed.add(area.parent());
    }
    var known = state.areas().get(area.id());
    if (known != null
        && known.parent() != null
        && !(known.parent().equals(area.parent()) && known.kind().equals(area.kind()))) {
      needed.add(known.parent());
    }
    return needed;
  }

  private static List<AreaId> ofUnit(State state, UnitDefinition unit) {
    var needed = new ArrayList<AreaId>();
    areaOf(state, unit.id()).ifPresent(needed::add);
    state.stations().find(unit.station()).map(Station::area).ifPresent(needed::add);
    return needed;
  }

  private static Optional<AreaId> areaOf(State state, UnitId unit) {
    return state.units().find(unit).map(state::areaOf);
  }

  private static List<AreaId> both(State state, Optional<AreaId> from, AreaId to) {
    var needed = new ArrayList<AreaId>();
    from.ifPresent(needed::add);
    if (state.areas().contains(to)) {
      needed.add(to);
    }
    return needed;
  }

  private static AreaId root(State state, AreaId from) {
    var root = from;
    for (var area = state.areas().get(root); area != null && area.parent() != null; ) {
      root = area.parent();
      area = state.areas().get(root);
    }
    return root;
  }
}
