package fengsui.domain.state;

import fengsui.domain.Check;
import fengsui.domain.SenderId;
import fengsui.domain.aid.AidEvent;
import fengsui.domain.aid.AidId;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.aid.AidRules;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallId;
import fengsui.domain.eta.EtaModels;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.people.Person;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.PlanId;
import fengsui.domain.plan.ResponsePlan;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.road.RoadControl;
import fengsui.domain.road.RoadControlId;
import fengsui.domain.station.Area;
import fengsui.domain.station.AreaId;
import fengsui.domain.station.Station;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.Objects;

/**
 * The next State while one record is applied. It keeps the indexes that follow from the values:
 * what is due, which calls stand alone, how many were numbered on the day.
 */
final class Draft {
  /** Silent senders that one record may forget: more than it brings, and little work. */
  private static final int FORGOTTEN_AT_ONCE_MAX = 2;

  int level;
  int day;
  int incidentsOfDay;
  int callsOfDay;
  Settings settings;
  Table<AreaId, Area> areas;
  Table<StationId, Station> stations;
  Table<UnitId, Unit> units;
  Table<PlanId, ResponsePlan> plans;
  Table<PersonId, Person> people;
  Table<IncidentId, Incident> incidents;
  EtaModels etaModels;
  Table<RoadControlId, RoadControl> roadControls;
  Table<PreAlertId, PreAlert> preAlerts;
  private Table<AidId, AidRequest> aid;
  private Table<AidDue, AidId> aidDue;
  private Table<CallId, Call> calls;
  private Table<AssignmentId, Assignment> assignments;
  private Table<Long, IncidentId> closed;
  private Table<CallId, CallId> looseCalls;
  private Table<Due, AssignmentId> due;
  private Table<PersonId, Table<SenderId, SenderWindow>> senders;
  private Table<Long, Sender> sendersByNumber;

  Draft(State from) {
    level = from.level();
    day = from.day();
    incidentsOfDay = from.incidentsOfDay();
    callsOfDay = from.callsOfDay();
    settings = from.settings();
    areas = from.areas();
    stations = from.stations();
    units = from.units();
    plans = from.plans();
    people = from.people();
    incidents = from.incidents();
    calls = from.calls();
    assignments = from.assignments();
    closed = from.closed();
    looseCalls = from.looseCalls();
    due = from.due();
    senders = from.senders();
    sendersByNumber = from.sendersByNumber();
    etaModels = from.etaModels();
    roadControls = from.roadControls();
    aid = from.aid();
    preAlerts = from.preAlerts();
    aidDue = from.aidDue();
  }

  State state(long number, Instant at) {
    return new State(
        level,
        number,
        at,
        day,
        incidentsOfDay,
        callsOfDay,
        settings,
        areas,
        stations,
        units,
        plans,
        people,
        calls,
        incidents,
        assignments,
        closed,
        looseCalls,
        due,
        senders,
        sendersByNumber,
        etaModels,
        roadControls,
        aid,
        preAlerts,
        aidDue);
  }

  Incident incident(IncidentId id) {
    return Check.present(incidents.get(id), id);
  }

  Assignment assignment(AssignmentId id) {
    return Check.present(assignments.get(id), id);
  }

  Call call(CallId id) {
    return Check.present(calls.get(id), id);
  }

  void put(Incident incident) {
    incidents = incidents.with(incident.id(), incident);
  }

  /** Keeps a call; the oldest of too many that stand alone leaves State. */
  void put(Call call) {
    calls = calls.with(call.id(), call);
    if (call.incident() != null) {
      looseCalls = looseCalls.without(call.id());
      return;
    }
    looseCalls = looseCalls.with(call.id(), call.id());
    if (looseCalls.size() > State.LOOSE_CALLS_MAX) {
      var oldest = Check.present(looseCalls.firstKey(), "oldest call");
      looseCalls = looseCalls.without(oldest);
      calls = calls.without(oldest);
    }
  }

  /** Keeps an assignment and waits for its alert exactly when the alert says so. */
  void put(Assignment assignment) {
    var id = assignment.id();
    var before = assignments.get(id);
    var dueBefore = before == null ? null : before.alert().dueAt();
    var dueAfter = assignment.alert().dueAt();
    assignments = assignments.with(id, assignment);
    if (Objects.equals(dueBefore, dueAfter)) {
      return;
    }
    if (dueBefore != null) {
      due = due.without(new Due(dueBefore, id));
    }
    if (dueAfter != null) {
      due = due.with(new Due(dueAfter, id), id);
    }
  }

  /** Changes a request, and waits for its answer as long as that is awaited. */
  void change(AidEvent event, Instant at) {
    var request = AidRules.after(aid.get(event.aid()), event, at);
    aid = aid.with(request.id(), request);
    aidDue = AidDue.after(aidDue, request);
  }

  /** Starts the numbering of a new Beijing date. */
  void turnTo(int date) {
    if (date != day) {
      day = date;
      incidentsOfDay = 0;
      callsOfDay = 0;
    }
  }

  /** Remembers a closed incident; the oldest of too many leaves State with all that is its own. */
  void closed(IncidentId id, long number) {
    closed = closed.with(number, id);
    if (closed.size() > State.CLOSED_INCIDENTS_MAX) {
      var first = Check.present(closed.firstKey(), "oldest closing");
      var oldest = incident(Check.present(closed.get(first), first));
      closed = closed.without(first);
      incidents = incidents.without(oldest.id());
      oldest.assignments().forEach(assignment -> assignments = assignments.without(assignment));
      for (var request : aid) {
        if (request.incident().equals(oldest.id())) {
          aid = aid.without(request.id());
          aidDue = aidDue.without(new AidDue(request.dueAt(), request.id()));
        }
      }
      for (var callId : oldest.calls()) {
        var call = calls.get(callId);
        if (call != null && oldest.id().equals(call.incident())) {
          calls = calls.without(callId);
        }
      }
    }
  }

  /** Keeps a sender's window; the most silent of too many, or too long, is forgotten. */
  void put(Sender sender, SenderWindow window) {
    var before = window(sender);
    sendersByNumber =
        sendersByNumber.without(before.lastNumber()).with(window.lastNumber(), sender);
    var own = ownSenders(sender.person()).with(sender.id(), window);
    senders = senders.with(sender.person(), own);
    if (own.size() > State.SENDERS_OF_PERSON_MAX) {
      forget(mostSilent(own));
    } else if (sendersByNumber.size() > State.SENDERS_MAX) {
      forget(mostSilent());
    }
    for (int i = 0; i < FORGOTTEN_AT_ONCE_MAX && isSilentTooLong(mostSilent(), window); i++) {
      forget(mostSilent());
    }
  }

  private long mostSilent() {
    return Check.present(sendersByNumber.firstKey(), "most silent sender");
  }

  /** Whether that sender's last answer is too old at the time of this newest one. */
  private boolean isSilentTooLong(long lastNumber, SenderWindow newest) {
    var last = window(Check.present(sendersByNumber.get(lastNumber), lastNumber)).lastAt();
    return last.isBefore(newest.lastAt().minus(State.SENDER_SILENT_MAX));
  }

  SenderWindow window(Sender sender) {
    return ownSenders(sender.person()).find(sender.id()).orElse(SenderWindow.EMPTY);
  }

  private Table<SenderId, SenderWindow> ownSenders(PersonId person) {
    return senders.find(person).orElse(Table.empty());
  }

  private static long mostSilent(Table<SenderId, SenderWindow> own) {
    long first = Long.MAX_VALUE;
    for (var window : own) {
      first = Math.min(first, window.lastNumber());
    }
    return first;
  }

  /** Forgets the sender whose newest answer has this number. */
  private void forget(long lastNumber) {
    var sender = Check.present(sendersByNumber.get(lastNumber), lastNumber);
    var left = ownSenders(sender.person()).without(sender.id());
    sendersByNumber = sendersByNumber.without(lastNumber);
    senders =
        left.isEmpty() ? senders.without(sender.person()) : senders.with(sender.person(), left);
  }
}
