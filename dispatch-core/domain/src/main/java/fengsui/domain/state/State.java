package fengsui.domain.state;

import fengsui.domain.AddedLater;
import fengsui.domain.Check;
import fengsui.domain.SenderId;
import fengsui.domain.aid.AidId;
import fengsui.domain.aid.AidRequest;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.call.Call;
import fengsui.domain.call.CallId;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.EtaModels;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision needs, as one immutable value. A reader keeps a reference and sees one
 * moment, without a lock; {@link Apply} makes the next one. All cores, replays and replicas hold
 * equal States at the same number.
 *
 * @param level what decide branches on, from 1
 * @param number of the last event, 0 before the first
 * @param at time of the last record; never goes back
 * @param day the Beijing date of the last counted incident or call, {@code YYYYMMDD}; 0 before the
 *     first
 * @param incidentsOfDay incidents numbered on that date
 * @param callsOfDay calls numbered on that date
 * @param closed the last closed incidents by the number of their closing, at most {@link
 *     #CLOSED_INCIDENTS_MAX}; older ones leave State with their calls and assignments and live on
 *     in the archive
 * @param looseCalls calls that stand alone, oldest first, at most {@link #LOOSE_CALLS_MAX}; older
 *     ones leave State
 * @param due when the silence of which alert is noticed
 * @param senders windows of the last answers, by person and sender; at most {@link #SENDERS_MAX},
 *     and {@link #SENDERS_OF_PERSON_MAX} of one person, none silent for longer than {@link
 *     #SENDER_SILENT_MAX} once others go on sending
 * @param sendersByNumber senders by the number of their newest answer, the most silent first
 * @param etaModels what ETAs are made with, and what they were made with before
 * @param roadControls in force, to come, and lately over; at most {@link #ROAD_CONTROLS_MAX}
 * @param aid requests to neighbours for the incidents in State
 * @param preAlerts that hold, in the order in which they lapse; at most {@link #PRE_ALERTS_MAX}
 * @param aidDue when the silence of which request is noticed
 */
public record State(
    int level,
    long number,
    Instant at,
    int day,
    int incidentsOfDay,
    int callsOfDay,
    Settings settings,
    Table<AreaId, Area> areas,
    Table<StationId, Station> stations,
    Table<UnitId, Unit> units,
    Table<PlanId, ResponsePlan> plans,
    Table<PersonId, Person> people,
    Table<CallId, Call> calls,
    Table<IncidentId, Incident> incidents,
    Table<AssignmentId, Assignment> assignments,
    Table<Long, IncidentId> closed,
    Table<CallId, CallId> looseCalls,
    Table<Due, AssignmentId> due,
    Table<PersonId, Table<SenderId, SenderWindow>> senders,
    Table<Long, Sender> sendersByNumber,
    @AddedLater EtaModels etaModels,
    @AddedLater Table<RoadControlId, RoadControl> roadControls,
    @AddedLater Table<AidId, AidRequest> aid,
    @AddedLater Table<PreAlertId, PreAlert> preAlerts,
    @AddedLater Table<AidDue, AidId> aidDue) {

  /** Of all people together; of one more, the one silent longest is forgotten. */
  public static final int SENDERS_MAX = 10_000;

  /** Of one person, so that nobody can push out the windows of others. */
  public static final int SENDERS_OF_PERSON_MAX = 1_000;

  /**
   * A sender silent for longer is forgotten with its answers, since each holds a whole record. A
   * repeat of a command as old as that is decided anew.
   */
  public static final Duration SENDER_SILENT_MAX = Duration.ofDays(7);

  public static final int OPEN_INCIDENTS_MAX = 10_000;
  public static final int CLOSED_INCIDENTS_MAX = 256;
  public static final int LOOSE_CALLS_MAX = 1_000;
  public static final int UNITS_MAX = 100_000;
  public static final int AREAS_MAX = 10_000;
  public static final int STATIONS_MAX = 10_000;
  public static final int PEOPLE_MAX = 100_000;

  /** Each is laid on the road network of every core. */
  public static final int ROAD_CONTROLS_MAX = 1_000;

  /** Each order looks at all of them, and each ends within minutes. */
  public static final int PRE_ALERTS_MAX = 1_000;

  /** Highest level whose rules this build knows. */
  public static final int LEVEL_KNOWN = 1;

  /** Before the first event. */
  public static final State EMPTY =
      new State(
          1,
          0,
          Instant.EPOCH,
          0,
          0,
          0,
          Settings.INITIAL,
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty(),
          EtaModels.INITIAL,
          Table.empty(),
          Table.empty(),
          Table.empty(),
          Table.empty());

  public State {
    etaModels = etaModels == null ? EtaModels.INITIAL : etaModels;
    roadControls = roadControls == null ? Table.empty() : roadControls;
    aid = aid == null ? Table.empty() : aid;
    preAlerts = preAlerts == null ? Table.empty() : preAlerts;
    aidDue = aidDue == null ? AidDue.of(aid) : aidDue;
  }

  /**
   * The same at a later moment, at which what has a term is judged, such as weather. Time never
   * goes back: of an earlier moment, the State itself.
   */
  public State asOf(Instant moment) {
    return moment.isAfter(at) ? new Draft(this).state(number, moment) : this;
  }

  /** The incident, which must exist. */
  public Incident incident(IncidentId id) {
    return Check.present(incidents.get(id), id);
  }

  /** The unit, which must exist. */
  public Unit unit(UnitId id) {
    return Check.present(units.get(id), id);
  }

  /** The assignment, which must exist. */
  public Assignment assignment(AssignmentId id) {
    return Check.present(assignments.get(id), id);
  }

  /** The station, which must exist. */
  public Station station(StationId id) {
    return Check.present(stations.get(id), id);
  }

  /** The last answers given to a sender; empty for one that never sent or was forgotten. */
  public SenderWindow window(Sender sender) {
    return senders
        .find(sender.person())
        .flatMap(own -> own.find(sender.id()))
        .orElse(SenderWindow.EMPTY);
  }

  /** What ETAs are made with now. */
  public EtaModel eta() {
    return etaModels.inForce();
  }

  /** The plan in force for this kind and level. */
  public Optional<ResponsePlan> findPlan(IncidentKind kind, AlarmLevel alarmLevel) {
    for (var plan : plans) {
      if (plan.answers(kind, alarmLevel)) {
        return Optional.of(plan);
      }
    }
    return Optional.empty();
  }

  /** The area a unit belongs to: that of its station. */
  public AreaId areaOf(Unit unit) {
    return station(unit.definition().station()).area();
  }

  /** Whether {@code inner} is {@code outer} or lies below it. */
  public boolean contains(AreaId outer, AreaId inner) {
    for (AreaId step = inner; step != null; ) {
      if (step.equals(outer)) {
        return true;
      }
      var area = areas.get(step);
      step = area == null ? null : area.parent();
    }
    return false;
  }

  /**
   * When the next alert or request for aid falls due or pre-alert lapses, or null when none is
   * waiting.
   */
  public @Nullable Instant nextDue() {
    var alert = due.firstKey();
    var request = aidDue.firstKey();
    var oldest = preAlerts.firstKey();
    return earlier(
        earlier(alert == null ? null : alert.at(), request == null ? null : request.at()),
        oldest == null ? null : Check.present(preAlerts.get(oldest), oldest).lapsesAt());
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
