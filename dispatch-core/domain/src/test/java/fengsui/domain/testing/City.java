package fengsui.domain.testing;

import fengsui.domain.Author;
import fengsui.domain.Command;
import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.DeviceId;
import fengsui.domain.LateEntry;
import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.SenderId;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.SystemCommand;
import fengsui.domain.assignment.Assignment;
import fengsui.domain.assignment.AssignmentCommand.AcknowledgeAssignment;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.assignment.AssignmentId;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.call.CallCommand.LogCall;
import fengsui.domain.call.CallEvent.CallLogged;
import fengsui.domain.call.CallId;
import fengsui.domain.call.CallSource;
import fengsui.domain.call.Caller;
import fengsui.domain.eta.EtaFit;
import fengsui.domain.eta.EtaModel;
import fengsui.domain.eta.StationTurnout;
import fengsui.domain.incident.AlarmLevel;
import fengsui.domain.incident.Incident;
import fengsui.domain.incident.IncidentCommand.CreateIncident;
import fengsui.domain.incident.IncidentEvent.IncidentCreated;
import fengsui.domain.incident.IncidentId;
import fengsui.domain.incident.IncidentKind;
import fengsui.domain.incident.Situation;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.prealert.PreAlert;
import fengsui.domain.prealert.PreAlertCommand.SendPreAlert;
import fengsui.domain.prealert.PreAlertEvent.PreAlertSent;
import fengsui.domain.prealert.PreAlertId;
import fengsui.domain.state.State;
import fengsui.domain.station.StationId;
import fengsui.domain.unit.Unit;
import fengsui.domain.unit.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service at work: a State, a clock that the test moves, and people who submit commands. See
 * {@link SmallCity} for who and what is there. Not for several threads.
 */
public final class City {
  /** 08:00 in Beijing. */
  public static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private State state;
  private Instant now = START;
  private long counter;

  public City(State state) {
    this.state = state;
  }

  /** A model of these turnouts of station S1, as one that was learned. */
  public static EtaModel etaModel(int turnoutSeconds) {
    var plain = EtaModel.DEFAULT;
    var turnouts = Collections.nCopies(EtaModel.SPANS, turnoutSeconds);
    return new EtaModel(
        0,
        new EtaFit(START, 300, 40, 900),
        plain.turnoutSeconds(),
        List.of(new StationTurnout(new StationId("S1"), turnouts)),
        plain.turnoutOutsideSeconds(),
        plain.travel(),
        plain.band());
  }

  /** Two battalions, three stations, six units, two plans and nine people. */
  public static City small() {
    var city = new City(State.EMPTY);
    SmallCity.commands().forEach(command -> city.does("system", command));
    return city;
  }

  public State state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  /** Lets time pass; nothing else happens. */
  public City after(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  /** Decides and applies; the first answer again for a repeat. */
  public Step step(Stamped stamped) {
    var step = Decide.step(state, stamped);
    if (step instanceof Step.New(var record, var after)) {
      state = after;
    }
    return step;
  }

  /** The command as the leader would stamp it now, with the next counter of this person. */
  public Stamped stamped(String person, Command command) {
    return stamped(person, command, null, null, null);
  }

  /** As {@link #stamped(String, Command)} with all that a stamp may carry. */
  public Stamped stamped(
      String person,
      Command command,
      @Nullable Instant deadline,
      @Nullable LateEntry late,
      @Nullable Explanation explanation) {
    var id =
        command instanceof SystemCommand
            ? null
            : new CommandId(new SenderId("seat-" + person), ++counter);
    return new Stamped(id, author(person), now, deadline, late, explanation, null, command);
  }

  public static Author author(String person) {
    return new Author(new PersonId(person), new DeviceId("device-of-" + person));
  }

  /** Submits a command and gives its record, a refusal included. */
  public Recorded tries(String person, Command command) {
    return recorded(stamped(person, command));
  }

  /** Submits a command that must be accepted. */
  public Recorded does(String person, Command command) {
    return accepted(tries(person, command));
  }

  /** Submits a command that must be refused, and gives the reason. */
  public Rejection refused(String person, Command command) {
    return refusal(tries(person, command));
  }

  /** Submits what happened some time ago, as entered from paper. */
  public Recorded triesLate(String person, int secondsAgo, Command command) {
    var late = new LateEntry(now.minusSeconds(secondsAgo), LateEntry.LateSource.PAPER, "paper");
    return recorded(stamped(person, command, null, late, null));
  }

  /** As {@link #triesLate}, and it must be accepted. */
  public Recorded doesLate(String person, int secondsAgo, Command command) {
    return accepted(triesLate(person, secondsAgo, command));
  }

  /** As {@link #triesLate}, and it must be refused. */
  public Rejection refusedLate(String person, int secondsAgo, Command command) {
    return refusal(triesLate(person, secondsAgo, command));
  }

  /** Lets the leader look for alerts that are due now. */
  public Step timers() {
    return step(
        new Stamped(null, Author.CORE, now, null, null, null, null, new SystemCommand.TimersDue()));
  }

  /** A call that stands alone. */
  public CallId call() {
    var record = does("taker", logCall(null));
    return ((CallLogged) record.events().getFirst()).call().id();
  }

  public static LogCall logCall(@Nullable IncidentId incident) {
    return new LogCall(CallSource.TELEPHONE, new Caller("13909090909", "王"), null, "着火了", incident);
  }

  /** A building fire of level 1 near station S1. */
  public IncidentId fire() {
    return created(does("taker", create(null)));
  }

  public static CreateIncident create(@Nullable CallId call) {
    return new CreateIncident(
        call, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), SmallCity.NEAR_S1, Situation.UNKNOWN);
  }

  public static IncidentId created(Recorded record) {
    return ((IncidentCreated) record.events().getFirst()).incident().id();
  }

  /** Orders one unit that must be free. */
  public AssignmentId order(IncidentId incident, String unit) {
    var record = does("commander", orderOf(incident, unit));
    return ((ForceOrdered) record.events().getFirst()).ordered().getFirst().id();
  }

  public static OrderForce orderOf(IncidentId incident, String... units) {
    return new OrderForce(incident, ids(units), null, "");
  }

  /** Orders one unit and brings it to this status, one report after the other. */
  public AssignmentId orderTo(IncidentId incident, String unit, AssignmentStatus status) {
    var id = order(incident, unit);
    if (status == AssignmentStatus.ORDERED) {
      return id;
    }
    does("commander", new AcknowledgeAssignment(id));
    for (var next :
        List.of(AssignmentStatus.EN_ROUTE, AssignmentStatus.ON_SCENE, AssignmentStatus.DEPLOYED)) {
      if (next.compareTo(status) <= 0) {
        does("commander", new ReportAssignment(id, next));
      }
    }
    return id;
  }

  /** For a call about a building fire of level 1 near station S1. */
  public static SendPreAlert preAlert(@Nullable PreAlertId known, String... units) {
    return new SendPreAlert(
        known, null, IncidentKind.BUILDING_FIRE, new AlarmLevel(1), SmallCity.NEAR_S1, ids(units));
  }

  /** As this record has it. */
  public static PreAlert sent(Recorded record) {
    return ((PreAlertSent) record.events().getFirst()).preAlert();
  }

  public static List<UnitId> ids(String... units) {
    return Arrays.stream(units).map(UnitId::new).toList();
  }

  public Incident incident(IncidentId id) {
    return state.incident(id);
  }

  public Assignment assignment(AssignmentId id) {
    return state.assignment(id);
  }

  public Unit unit(String id) {
    return state.unit(new UnitId(id));
  }

  private Recorded recorded(Stamped stamped) {
    return switch (step(stamped)) {
      case Step.New(var record, var after) -> record;
      case Step.Repeat(var first) -> throw new AssertionError("repeat of " + first);
      case Step.Nothing() -> throw new AssertionError("nothing came of " + stamped);
    };
  }

  private static Recorded accepted(Recorded record) {
    if (record.rejection() != null) {
      throw new AssertionError("refused: " + record.rejection());
    }
    return record;
  }

  private static Rejection refusal(Recorded record) {
    var rejection = record.rejection();
    if (rejection == null) {
      throw new AssertionError("accepted: " + record.events());
    }
    return rejection;
  }
}
