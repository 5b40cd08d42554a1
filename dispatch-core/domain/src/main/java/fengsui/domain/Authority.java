package fengsui.domain;

import fengsui.domain.aid.AidCommand;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.Permissions;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.domain.prealert.PreAlertCommand;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.road.RoadRules;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import fengsui.domain.station.ReferenceAreas;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.station.ReferenceCommand.DefinePerson;
import fengsui.domain.station.ReferenceCommand.DefineStation;
import fengsui.domain.station.Station;
import fengsui.domain.weather.WeatherCommand.SetWeather;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an author may submit a command: known and active, by a role, and within the area or
 * for the own unit; and not to widen what the author may do. Ids that are unknown pass here and are
 * refused by name in the rule.
 */
final class Authority {
  private Authority() {}

  /** Why the author may not, or null when the author may. */
  static @Nullable Rejection refusal(State state, Author author, Command command) {
    var allowed = Permissions.allowed(command);
    if (author.isSystem()) {
      return command instanceof SystemCommand || command instanceof ReferenceCommand
          ? null
          : new Rejection.NotAllowed(name(command), allowed);
    }
    var person = state.people().get(author.person());
    if (person == null || !person.active()) {
      return new Rejection.UnknownAuthor(author.person().value());
    }
    var held = EnumSet.copyOf(person.roles());
    held.retainAll(allowed);
    if (held.isEmpty()) {
      return new Rejection.NotAllowed(name(command), allowed);
    }
    if (command instanceof DefinePerson(var changed) && changesOwnReach(person, changed)) {
      return new Rejection.Contradiction(
          "person.roles", "nobody changes the own roles or area; another administrator must do it");
    }
    boolean responds = held.remove(Role.RESPONDER);
    if (!held.isEmpty()) {
      var byArea = outside(state, person.area(), command);
      if (byArea == null || !responds) {
        return byArea;
      }
    }
    return OwnUnit.refusal(state, person, command);
  }

  private static boolean changesOwnReach(Person author, Person changed) {
    return author.id().equals(changed.id())
        && !(author.roles().equals(changed.roles()) && author.area().equals(changed.area()));
  }

  private static @Nullable Rejection outside(State state, AreaId yours, Command command) {
    if (command instanceof ReferenceCommand reference) {
      var needed = new ArrayList<>(ReferenceAreas.of(state, yours, reference));
      if (reference instanceof DefineStation(var station)) {
        groundTaken(state, station).ifPresent(needed::add);
      }
      return missing(state, yours, needed);
    }
    if (command instanceof SetWeather(var report)) {
      return state.areas().contains(report.area())
          ? missing(state, yours, List.of(report.area()))
          : null;
    }
    if (command instanceof AidCommand aid) {
      return missing(state, yours, AidRules.needed(state, aid));
    }
    if (command instanceof PreAlertCommand preAlert) {
      return missing(state, yours, PreAlertRules.needed(state, preAlert));
    }
    if (command instanceof RoadCommand road) {
      return missing(state, yours, RoadRules.areas(state, road));
    }
    if (command instanceof CreateIncident create) {
      var needed = new ArrayList<AreaId>();
      FirstDue.find(state, create.location().point()).map(Station::area).ifPresent(needed::add);
      PreAlertRules.addArea(state, create.preAlert(), needed);
      return missing(state, yours, needed);
    }
    return outside(state, yours, command, Subject.of(command));
  }

  private static @Nullable Rejection outside(
      State state, AreaId yours, Command command, Subject subject) {
    for (var id : subject.assignments()) {
      var refusal = outside(state, yours, state.assignments().get(id));
      if (refusal != null) {
        return refusal;
      }
    }
    var needed = new ArrayList<AreaId>();
    for (var id : subject.calls()) {
      var call = state.calls().get(id);
      if (call != null && call.incident() != null) {
        needed.add(state.incident(call.incident()).area());
      }
    }
    for (var id : subject.incidents()) {
      state.incidents().find(id).ifPresent(incident -> needed.add(incident.area()));
    }
    if (command instanceof UnlinkDuplicate(var duplicate, var reason)) {
      areaOfPrimary(state, duplicate).ifPresent(needed::add);
    }
    for (var id : subject.units()) {
      if (AidRules.isGranted(state, subject.incidents(), id)) {
        continue;
      }
      state.units().find(id).ifPresent(unit -> needed.add(state.areaOf(unit)));
    }
    return missing(state, yours, needed);
  }

  /** The incident that gives calls back is touched as the one that gets them. */
  private static Optional<AreaId> areaOfPrimary(State state, IncidentId duplicate) {
    return state
        .incidents()
        .find(duplicate)
        .map(Incident::duplicateOf)
        .flatMap(state.incidents()::find)
        .map(Incident::area);
  }

  /**
   * Whose ground a new or moved station takes: where it stands it becomes first due. Empty for a
   * change that takes none.
   */
  private static Optional<AreaId> groundTaken(State state, Station station) {
    var known = state.stations().get(station.id());
    return known != null
            && known.place().equals(station.place())
            && known.force() == station.force()
        ? Optional.empty()
        : FirstDue.find(state, station.place()).map(Station::area);
  }

  /** For an assignment the incident's area is enough, and so is the unit's. */
  private static @Nullable Rejection outside(
      State state, AreaId yours, @Nullable Assignment assignment) {
    if (assignment == null) {
      return null;
    }
    var unit = state.units().get(assignment.unit());
    if (unit != null && state.contains(yours, state.areaOf(unit))) {
      return null;
    }
    return missing(state, yours, List.of(state.incident(assignment.incident()).area()));
  }

  private static @Nullable Rejection missing(State state, AreaId yours, List<AreaId> needed) {
    for (var area : needed) {
      if (!state.contains(yours, area)) {
        return new Rejection.OutsideYourArea(yours, area);
      }
    }
    return null;
  }

  private static String name(Command command) {
    return command.getClass().getSimpleName();
  }
}
