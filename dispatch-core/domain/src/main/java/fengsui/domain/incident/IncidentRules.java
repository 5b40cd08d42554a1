package fengsui.domain.incident;

import static fengsui.domain.Decision.accepted;
import static fengsui.domain.Decision.rejected;

import fengsui.domain.Check;
import fengsui.domain.Decision;
import fengsui.domain.Event;
import fengsui.domain.Rejection;
import fengsui.domain.Stamped;
import fengsui.domain.call.CallEvent.CallLinked;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.Classify;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentCommand.LinkDuplicate;
import fengsui.domain.incident.IncidentCommand.Locate;
import fengsui.domain.incident.IncidentCommand.RaiseAlarm;
import fengsui.domain.incident.IncidentCommand.RecordMilestone;
import fengsui.domain.incident.IncidentCommand.RequestReinforcement;
import fengsui.domain.incident.IncidentCommand.SetLevel;
import fengsui.domain.incident.IncidentCommand.UnlinkDuplicate;
import fengsui.domain.incident.IncidentEvent.IncidentClassified;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentEvent.IncidentLocated;
import fengsui.domain.incident.IncidentEvent.MilestoneReached;
import fengsui.domain.incident.IncidentEvent.NoteAdded;
import fengsui.domain.prealert.PreAlertRules;
import fengsui.domain.state.Numbering;
import fengsui.domain.state.State;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.FirstDue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;

/** Rules for incidents; levels, duplicates and endings have classes of their own. */
public final class IncidentRules {
  /** A location at least this sure counts as found. */
  static final int LOCATED_UNCERTAINTY_METERS_MAX = 1_000;

  private IncidentRules() {}

  public static Decision decide(State state, Stamped stamped, IncidentCommand command) {
    return switch (command) {
      case CreateIncident create -> create(state, stamped, create);
      case Locate(var id, var location) ->
          onOpen(state, id, incident -> locate(state, stamped, incident, location));
      case Classify c -> onOpen(state, c.incident(), incident -> classify(incident, c));
      case SetLevel c -> onAnswered(state, c.incident(), i -> LevelRules.set(i, c));
      case RaiseAlarm c -> onAnswered(state, c.incident(), i -> LevelRules.raise(state, i, c));
      case RequestReinforcement c ->
          onAnswered(state, c.incident(), i -> LevelRules.request(state, i, c));
      case LinkDuplicate(var duplicate, var primary) ->
          onOpen(state, duplicate, incident -> DuplicateRules.link(state, incident, primary));
      case UnlinkDuplicate(var duplicate, var reason) ->
          onOpen(state, duplicate, incident -> DuplicateRules.unlink(state, incident, reason));
      case RecordMilestone(var id, var milestone) ->
          onAnswered(state, id, i -> Milestones.record(i, milestone, stamped.happenedAt()));
      case AddNote(var id, var text) -> note(state, id, text);
      case CloseIncident(var id, var outcome) ->
          onOpen(state, id, i -> ClosingRules.close(state, stamped, i, outcome));
    };
  }

  /** Goes on with an incident that exists and is open, or refuses. */
  public static Decision onOpen(State state, IncidentId id, Function<Incident, Decision> rule) {
    var incident = state.incidents().get(id);
    if (incident == null) {
      return rejected(new Rejection.NotFound("incident", id.value()));
    }
    return incident.isOpen() ? rule.apply(incident) : rejected(closed(incident));
  }

  /** Goes on with an open incident that stands for itself; a duplicate gets no force of its own. */
  public static Decision onAnswered(State state, IncidentId id, Function<Incident, Decision> rule) {
    return onOpen(
        state,
        id,
        incident -> {
          var primary = incident.duplicateOf();
          return primary == null
              ? rule.apply(incident)
              : rejected(new Rejection.IncidentIsDuplicate(id, primary));
        });
  }

  public static Rejection closed(Incident incident) {
    var closedAt = Check.present(incident.reachedAt(Milestone.CLOSED), incident.id());
    return new Rejection.IncidentIsClosed(incident.id(), closedAt);
  }

  private static Decision create(State state, Stamped stamped, CreateIncident command) {
    var receivedAt = stamped.happenedAt();
    if (command.call() != null) {
      var call = state.calls().get(command.call());
      if (call == null) {
        return rejected(new Rejection.NotFound("call", command.call().value()));
      }
      if (call.incident() != null) {
        return rejected(
            new Rejection.WrongLink(
                call.id().value(), call.incident().value(), "the call belongs to it already"));
      }
      receivedAt = call.receivedAt();
    }
    if (state.incidents().size() - state.closed().size() >= State.OPEN_INCIDENTS_MAX) {
      return rejected(new Rejection.LimitReached("open incidents", State.OPEN_INCIDENTS_MAX));
    }
    var firstDue = FirstDue.find(state, command.location().point());
    if (firstDue.isEmpty()) {
      return rejected(
          new Rejection.Contradiction("stations", "define a station before the first incident"));
    }
    var incident = incident(state, stamped, command, receivedAt, firstDue.get().area());
    var events = new ArrayList<Event>();
    events.add(new IncidentCreated(incident));
    if (command.call() != null) {
      events.add(new CallLinked(command.call(), null, incident.id()));
    }
    events.addAll(PreAlertRules.joined(state, command.preAlert(), incident));
    return accepted(events);
  }

  private static Incident incident(
      State state, Stamped stamped, CreateIncident command, Instant receivedAt, AreaId area) {
    var milestones = new EnumMap<Milestone, Instant>(Milestone.class);
    milestones.put(Milestone.RECEIVED, receivedAt);
    if (isFound(command.location())) {
      milestones.put(Milestone.LOCATED, stamped.happenedAt());
    }
    return new Incident(
        Numbering.nextIncident(state, stamped.at()),
        command.kind(),
        command.level(),
        command.location(),
        area,
        isOutside(state, command.location()),
        command.situation(),
        List.of(),
        List.of(),
        List.of(),
        milestones,
        0,
        null,
        null);
  }

  private static Decision locate(State state, Stamped stamped, Incident incident, Location to) {
    if (to.equals(incident.location())) {
      return rejected(new Rejection.NothingChanges("location"));
    }
    var area = FirstDue.find(state, to.point()).orElseThrow().area();
    var events = new ArrayList<Event>();
    events.add(
        new IncidentLocated(
            incident.id(), incident.location(), to, incident.area(), area, isOutside(state, to)));
    if (isFound(to) && incident.reachedAt(Milestone.LOCATED) == null) {
      events.add(new MilestoneReached(incident.id(), Milestone.LOCATED, stamped.happenedAt()));
    }
    return accepted(events);
  }

  private static Decision classify(Incident incident, Classify command) {
    var kind = command.kind();
    var situation = command.situation();
    return kind == incident.kind() && situation.equals(incident.situation())
        ? rejected(new Rejection.NothingChanges("kind and situation"))
        : accepted(
            new IncidentClassified(
                incident.id(), incident.kind(), kind, incident.situation(), situation));
  }

  /** The command log of a closed incident stays open for what comes to light later. */
  private static Decision note(State state, IncidentId id, String text) {
    var incident = state.incidents().get(id);
    if (incident == null) {
      return rejected(new Rejection.NotFound("incident", id.value()));
    }
    return incident.notes() >= Incident.NOTES_MAX
        ? rejected(new Rejection.LimitReached("notes", Incident.NOTES_MAX))
        : accepted(new NoteAdded(id, text));
  }

  private static boolean isFound(Location location) {
    return location.uncertaintyMeters() <= LOCATED_UNCERTAINTY_METERS_MAX;
  }

  private static boolean isOutside(State state, Location location) {
    var pack = state.settings().pack();
    return pack != null && !pack.bounds().contains(location.point());
  }
}
