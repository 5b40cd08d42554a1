package fengsui.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.domain.assignment.AlertRoute;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.assignment.AssignmentCommand.ReleaseAssignment;
import fengsui.domain.assignment.AssignmentCommand.ReportAssignment;
import fengsui.domain.assignment.AssignmentStatus;
import fengsui.domain.incident.IncidentCommand.AddNote;
import fengsui.domain.incident.IncidentCommand.CloseIncident;
import fengsui.domain.incident.Milestone;
import fengsui.domain.incident.Outcome;
import fengsui.domain.incident.Outcome.OutcomeKind;
import fengsui.domain.people.PersonId;
import fengsui.domain.people.Role;
import fengsui.domain.state.Sender;
import fengsui.domain.state.SenderWindow;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.testing.Invariants;
import fengsui.domain.unit.UnitStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecideTest {
  private final City city = City.small();

  @Test
  void anIncidentRunsFromCallToClose() {
    var call = city.call();
    var incident = City.created(city.after(20).does("taker", City.create(call)));
    var assignment = city.order(incident, "E11");
    city.after(2).does("crew11", new ReceiveAlert(assignment, AlertRoute.APP));
    city.after(40).does("crew11", new ReportAssignment(assignment, AssignmentStatus.EN_ROUTE));
    city.after(200).does("crew11", new ReportAssignment(assignment, AssignmentStatus.ON_SCENE));
    city.after(900).does("crew11", new ReleaseAssignment(assignment));
    city.does("commander", new CloseIncident(incident, new Outcome(OutcomeKind.RESOLVED, "")));
    city.after(300).does("crew11", new ReportAssignment(assignment, AssignmentStatus.CLEARED));

    var record = city.incident(incident);
    assertThat(record.id().value()).isEqualTo("119-20260601-0001");
    assertThat(record.calls()).containsExactly(call);
    assertThat(record.milestones().keySet())
        .containsExactly(
            Milestone.RECEIVED,
            Milestone.LOCATED,
            Milestone.FIRST_ORDER,
            Milestone.FIRST_EN_ROUTE,
            Milestone.FIRST_ON_SCENE,
            Milestone.CLOSED);
    assertThat(record.receivedAt()).isEqualTo(City.START);
    assertThat(city.unit("E11").status()).isEqualTo(UnitStatus.IN_QUARTERS);
    assertThat(city.assignment(assignment).status()).isEqualTo(AssignmentStatus.CLEARED);
    assertThat(city.state().due().isEmpty()).isTrue();
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAndChangesNothing() {
    var stamped = city.stamped("taker", City.create(null));
    var first = (Step.New) city.step(stamped);
    var before = city.state();

    var second = city.step(stamped);

    assertThat(second).isEqualTo(new Step.Repeat(first.record()));
    assertThat(city.state()).isSameAs(before);
  }

  @Test
  void aRepeatedRefusalGetsTheFirstRefusal() {
    var stamped = city.stamped("auditor", City.create(null));
    var first = (Step.New) city.step(stamped);

    assertThat(first.record().rejection()).isInstanceOf(Rejection.NotAllowed.class);
    assertThat(city.step(stamped)).isEqualTo(new Step.Repeat(first.record()));
  }

  @Test
  void anotherPersonWithTheSameIdIsDecidedByHimselfAndLeavesTheFirstWindowAlone() {
    var stamped = city.stamped("taker", City.create(null));
    city.step(stamped);
    var windowBefore = window(stamped);
    var stolen =
        new Stamped(
            stamped.id(),
            City.author("commander"),
            city.now(),
            null,
            null,
            null,
            null,
            stamped.command());

    var step = (Step.New) city.step(stolen);

    assertThat(step.record().rejection()).isNull();
    assertThat(step.record().author()).isEqualTo(City.author("commander"));
    assertThat(window(stamped)).isEqualTo(windowBefore);
    assertThat(city.step(stolen)).isEqualTo(new Step.Repeat(step.record()));
  }

  @Test
  void aHugeCounterOfAnotherPersonDoesNotMakeTheFirstOnesCommandsTooOld() {
    var incident = city.fire();
    var first = city.stamped("taker", new AddNote(incident, "first"));
    var sender = Check.present(first.id(), "command id").sender();
    city.step(first);

    city.step(from("commander", sender, Long.MAX_VALUE, new AddNote(incident, "huge")));

    assertThat(rejection(city.step(city.stamped("taker", new AddNote(incident, "next"))))).isNull();
  }

  @Test
  void onePersonWithManySendersForgetsOnlyHisOwn() {
    var incident = city.fire();
    var others = city.stamped("taker", new AddNote(incident, "before"));
    city.step(others);
    for (int i = 0; i <= State.SENDERS_OF_PERSON_MAX; i++) {
      city.step(from("commander", new SenderId("s" + i), 1, new AddNote(incident, "x")));
    }

    var own = city.state().senders().find(new PersonId("commander")).orElseThrow();
    assertThat(own.size()).isEqualTo(State.SENDERS_OF_PERSON_MAX);
    assertThat(own.contains(new SenderId("s0"))).isFalse();
    assertThat(own.contains(new SenderId("s1"))).isTrue();
    assertThat(city.step(others)).isInstanceOf(Step.Repeat.class);
  }

  @Test
  void aCounterThatLeftTheWindowIsRefusedAndDoesNotGrowIt() {
    var incident = city.fire();
    var old = city.stamped("taker", new AddNote(incident, "first"));
    for (int i = 0; i < SenderWindow.ANSWERS_MAX; i++) {
      city.does("taker", new AddNote(incident, "note " + i));
    }
    var windowBefore = window(old);

    var step = (Step.New) city.step(old);

    long counter = Check.present(old.id(), "command id").counter();
    assertThat(step.record().rejection())
        .isEqualTo(new Rejection.CommandTooOld(counter, counter + 1));
    assertThat(window(old)).isEqualTo(windowBefore);
    assertThat(windowBefore.answers()).hasSize(SenderWindow.ANSWERS_MAX);
    assertThat(city.state().number()).isEqualTo(step.record().to());
  }

  @Test
  void aCounterThatComesOutOfOrderIsDecidedOnce() {
    var incident = city.fire();
    var early = city.stamped("taker", new AddNote(incident, "early"));
    city.does("taker", new AddNote(incident, "later"));

    assertThat(city.step(early)).isInstanceOf(Step.New.class);
    assertThat(city.step(early)).isInstanceOf(Step.Repeat.class);
    assertThat(city.incident(incident).notes()).isEqualTo(2);
  }

  @Test
  void theMostSilentSenderIsForgottenFirst() {
    var incident = city.fire();
    var note = new AddNote(incident, "x");
    int others = State.SENDERS_MAX - city.state().sendersByNumber().size();
    var tab = new SenderId("tab");
    for (int i = 0; i < others; i++) {
      city.step(from("p" + i, tab, 1, note));
    }
    city.step(from("p0", tab, 2, note));
    city.step(from("new", tab, 1, note));

    assertThat(city.state().sendersByNumber().size()).isEqualTo(State.SENDERS_MAX);
    assertThat(city.state().senders().contains(new PersonId("system"))).isFalse();
    assertThat(city.state().senders().contains(new PersonId("p0"))).isTrue();
  }

  @Test
  void sendersSilentForTooLongAreForgottenWhenOthersGoOn() {
    var note = new AddNote(city.fire(), "x");
    city.step(from("early", new SenderId("tab"), 1, note));
    city.after(3_600);
    city.step(from("later", new SenderId("tab"), 1, note));
    city.after((int) State.SENDER_SILENT_MAX.toSeconds());
    for (int i = 1; i <= 3; i++) {
      city.step(from("now", new SenderId("tab"), i, note));
    }

    assertThat(city.state().senders().contains(new PersonId("early"))).isFalse();
    assertThat(city.state().senders().contains(new PersonId("later"))).isTrue();
    assertThat(city.state().senders().contains(new PersonId("now"))).isTrue();
    Invariants.check(city.state());
  }

  private Stamped from(String person, SenderId sender, long counter, Command command) {
    var id = new CommandId(sender, counter);
    return new Stamped(id, City.author(person), city.now(), null, null, null, null, command);
  }

  @Test
  void aCommandAfterItsDeadlineDoesNothing() {
    var deadline = city.now().plusSeconds(10);
    var inTime = city.stamped("taker", City.create(null), deadline, null, null);
    assertThat(rejection(city.after(10).step(moved(inTime, city.now())))).isNull();

    var tooLate = city.stamped("taker", City.create(null), deadline, null, null);
    var rejection = rejection(city.after(1).step(moved(tooLate, city.now())));
    assertThat(rejection).isEqualTo(new Rejection.DeadlinePassed(deadline, city.now()));
    assertThat(city.state().incidents().size()).isEqualTo(1);
  }

  @Test
  void timeNeverGoesBack() {
    var later = city.after(60).now();
    city.fire();
    var early = moved(city.stamped("taker", City.create(null)), City.START);

    var step = (Step.New) city.step(early);

    assertThat(step.record().at()).isEqualTo(later);
    assertThat(city.state().at()).isEqualTo(later);
  }

  @Test
  void aRefusalIsRecordedWithItsCommand() {
    var record = city.tries("auditor", City.create(null));

    assertThat(record.events())
        .containsExactly(
            new SystemEvent.CommandRejected(
                "CreateIncident",
                new Rejection.NotAllowed(
                    "CreateIncident", Set.of(Role.CALL_TAKER, Role.COMMANDER))));
    assertThat(city.state().number()).isEqualTo(record.to());
  }

  @Test
  void aSystemCommandWithNothingToDoLeavesNoRecord() {
    assertThat(city.timers()).isEqualTo(new Step.Nothing());
  }

  @Test
  void aClockStepIsRecordedAndFiresNothing() {
    var record = city.tries("system", new SystemCommand.ReportClockStep(3_600_000));

    assertThat(record.events()).containsExactly(new SystemEvent.ClockStepped(3_600_000));
    assertThat(city.refused("system", new SystemCommand.RaiseStateLevel(1)))
        .isEqualTo(new Rejection.NothingChanges("level"));
  }

  @Test
  void aCoreThatDoesNotKnowALevelStops() {
    var raise = new SystemCommand.RaiseStateLevel(State.LEVEL_KNOWN + 1);
    assertThatThrownBy(() -> city.tries("system", raise))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("install the newer one");
  }

  private SenderWindow window(Stamped stamped) {
    return city.state().window(Sender.of(stamped.author(), Check.present(stamped.id(), "id")));
  }

  private static Stamped moved(Stamped s, Instant at) {
    return new Stamped(s.id(), s.author(), at, s.deadline(), s.late(), null, null, s.command());
  }

  private static @Nullable Rejection rejection(Step step) {
    return ((Step.New) step).record().rejection();
  }
}
