package fengsui.server.core;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.Check;
import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.Recorded;
import fengsui.domain.Rejection;
import fengsui.domain.SystemCommand;
import fengsui.domain.SystemEvent.ClockStepped;
import fengsui.domain.assignment.AssignmentCommand.OrderForce;
import fengsui.domain.assignment.AssignmentEvent.AlertRepeated;
import fengsui.domain.assignment.AssignmentEvent.ForceOrdered;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Explanation;
import fengsui.domain.plan.Recommendation;
import fengsui.domain.plan.RecommendationId;
import fengsui.domain.plan.Unexplained;
import fengsui.domain.state.SenderWindow;
import fengsui.domain.state.State;
import fengsui.domain.testing.City;
import fengsui.domain.unit.UnitId;
import fengsui.protocol.Reply;
import fengsui.protocol.Submission;
import fengsui.server.Seat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CoreTest {
  private static final PersonId TAKER = new PersonId("taker");

  private final FakeCore core = new FakeCore();

  @Test
  void aCommandIsStampedWithItsAuthorAndCoreTime() {
    var record = core.seat("taker").does(City.logCall(null));

    assertThat(record.author()).isEqualTo(City.author("taker"));
    assertThat(record.at()).isEqualTo(FakeClocks.START);
  }

  @Test
  void aTokenThatDoesNotHoldIsRefusedAndNothingIsLogged() {
    int before = core.log.entries.size();
    var good = core.seat("taker").next(City.logCall(null));

    var reply =
        core.machine
            .commands()
            .submit(new Submission("", good.id(), null, null, good.command()))
            .join();

    assertThat(reply).isInstanceOf(Reply.Unauthenticated.class);
    assertThat(core.log.entries).hasSize(before);
  }

  @Test
  void anEdgeMayNotSubmitWhatOnlyTheCoreProposes() {
    var reply = core.seat("commander").submit(new SystemCommand.ReportClockStep(1)).join();

    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.Malformed.class, m -> assertThat(m.field()).isEqualTo("command.type"));
  }

  @Test
  void theSameSubmissionTwiceIsDecidedOnceAndAnsweredTwice() {
    var submission = core.seat("taker").next(City.create(null));
    core.log.holding = true;
    var first = core.machine.commands().submit(submission);
    var second = core.machine.commands().submit(submission);
    core.log.release();
    var third = core.machine.commands().submit(submission).join();

    assertThat(first.join()).isEqualTo(second.join());
    assertThat(third)
        .isInstanceOfSatisfying(Reply.Decided.class, d -> assertThat(d.repeat()).isTrue());
    assertThat(core.state().incidents().size()).isEqualTo(1);
  }

  @Test
  void anOutcomeIsSettledByItsId() {
    var submission = core.seat("taker").next(City.create(null));
    assertThat(core.machine.commands().outcome(TAKER, submission.id()).join())
        .isInstanceOf(Reply.NeverArrived.class);

    var reply = (Reply.Decided) core.machine.commands().submit(submission).join();

    assertThat(core.machine.commands().outcome(TAKER, submission.id()).join())
        .isEqualTo(new Reply.Decided(reply.record(), true));
  }

  @Test
  void anotherPersonWithTheSameIdNeitherHearsNorDisturbsTheFirst() {
    var mine = core.seat("taker").next(City.create(null));
    var theirs = new Submission("commander", mine.id(), null, null, City.logCall(null));
    core.log.holding = true;
    var first = core.machine.commands().submit(mine);
    var second = core.machine.commands().submit(theirs);
    core.log.release();

    var taker = ((Reply.Decided) first.join()).record();
    var commander = ((Reply.Decided) second.join()).record();
    assertThat(taker.author()).isEqualTo(City.author("taker"));
    assertThat(commander.author()).isEqualTo(City.author("commander"));
    assertThat(core.machine.commands().outcome(TAKER, mine.id()).join())
        .isEqualTo(new Reply.Decided(taker, true));
    assertThat(core.machine.commands().outcome(new PersonId("crew11"), mine.id()).join())
        .isInstanceOf(Reply.NeverArrived.class);
  }

  @Test
  void aCommandThatAFailedLogMayHoldIsNotCalledUndone() {
    var submission = core.seat("taker").next(City.logCall(null));
    core.log.holding = true;
    var unsure = core.machine.commands().submit(submission);
    core.machine.failed("disk full");

    assertThat(unsure.join()).isInstanceOf(Reply.Unknown.class);
    assertThat(core.machine.commands().outcome(TAKER, submission.id()).join())
        .isInstanceOf(Reply.Unknown.class);

    core.log.release();
    core.machine.leading();
    assertThat(core.machine.commands().outcome(TAKER, submission.id()).join())
        .isInstanceOf(Reply.Decided.class);
  }

  @Test
  void anOutcomeThatIsNoLongerKeptIsNotCalledUndone() {
    var seat = core.seat("taker");
    var first = seat.next(City.logCall(null));
    core.machine.commands().submit(first).join();
    for (int i = 0; i < SenderWindow.ANSWERS_MAX; i++) {
      seat.does(City.logCall(null));
    }

    assertThat(core.machine.commands().outcome(TAKER, first.id()).join())
        .isInstanceOf(Reply.Forgotten.class);
  }

  @Test
  void aCommandAfterItsDeadlineIsRefusedInTheRecord() {
    var next = core.seat("taker").next(City.create(null));
    var late =
        new Submission(
            next.token(), next.id(), FakeClocks.START.minusSeconds(1), null, next.command());

    var reply = (Reply.Decided) core.machine.commands().submit(late).join();

    assertThat(reply.record().rejection()).isInstanceOf(Rejection.DeadlinePassed.class);
  }

  @Test
  void moreCommandsThanMayWaitAreUnavailable() {
    core.log.holding = true;
    var waiting = new ArrayList<CompletableFuture<Reply>>();
    for (int i = 0; i < Core.PENDING_COMMANDS_MAX; i++) {
      var seat = new Seat(core.machine.commands(), "taker", "s-" + i, 0);
      waiting.add(seat.submit(City.logCall(null)));
    }

    assertThat(core.seat("taker").submit(City.logCall(null)).join())
        .isInstanceOf(Reply.Unavailable.class);
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    core.log.release();
    assertThat(waiting).allMatch(CompletableFuture::isDone);
  }

  @Test
  void aFailedLogMakesTheCoreReadOnlyUntilItLeadsAgain() {
    core.log.holding = true;
    var unsure = core.seat("taker").submit(City.logCall(null));
    core.machine.failed("disk full");

    assertThat(unsure.join()).isInstanceOf(Reply.Unknown.class);
    assertThat(core.seat("commander").submit(City.logCall(null)).join())
        .isEqualTo(new Reply.Unavailable("disk full"));
    assertThat(core.machine.status().acceptsCommands()).isFalse();

    core.machine.leading();
    assertThat(core.machine.status().acceptsCommands()).isTrue();
  }

  @Test
  void anAlertThatNoDeviceHasIsRepeatedWhenItsTimeHasCome() {
    var incident = City.created(core.seat("taker").does(City.create(null)));
    core.seat("commander").does(City.orderOf(incident, "E11"));
    long before = core.state().number();

    core.clocks.pass(Duration.ofMillis(4_900));
    assertThat(core.state().number()).isEqualTo(before);

    core.clocks.pass(Duration.ofMillis(200));
    var records = core.recent.after(before, 10).orElseThrow();
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().events()).hasOnlyElementsOfType(AlertRepeated.class);
  }

  @Test
  void aStepOfTheWallClockIsRecordedOnceAndFiresNoTimer() {
    var incident = City.created(core.seat("taker").does(City.create(null)));
    var ordered = core.seat("commander").does(City.orderOf(incident, "E11"));

    core.clocks.step(Duration.ofHours(1));
    core.clocks.pass(Duration.ofSeconds(3));

    var records = core.recent.after(ordered.to(), 10).orElseThrow();
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().events()).containsExactly(new ClockStepped(3_600_000));
    assertThat(records.getFirst().at()).isBefore(FakeClocks.START.plusSeconds(4));
    assertThat(core.machine.status().clockStepMillis()).isEqualTo(3_600_000);
  }

  @Test
  void aStepThatTheLogDidNotTakeIsRecordedLater() {
    long before = core.state().number();
    core.log.failing = true;
    core.clocks.step(Duration.ofHours(1));
    core.clocks.pass(Duration.ofSeconds(3));
    core.log.failing = false;
    core.clocks.pass(Duration.ofSeconds(3));

    var records = core.recent.after(before, 10).orElseThrow();
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().events()).containsExactly(new ClockStepped(3_600_000));
  }

  @Test
  void anOrderGoesOutWithoutItsExplanationWhenThatTakesTooLong() {
    Explainer never = order -> new CompletableFuture<>();
    var slow = new FakeCore(never, 1_000);
    var incident = City.created(slow.seat("taker").does(City.create(null)));

    var reply = slow.seat("commander").submit(City.orderOf(incident, "E11"));
    assertThat(reply).isNotDone();
    slow.clocks.pass(Core.EXPLAIN_MAX);

    assertUnexplained(reply.join(), Unexplained.NOT_IN_TIME);
  }

  private static void assertUnexplained(Reply reply, Unexplained why) {
    var record = ((Reply.Decided) reply).record();
    assertThat(record.events().getFirst())
        .isInstanceOfSatisfying(
            ForceOrdered.class,
            ordered -> {
              assertThat(ordered.explanation()).isNull();
              assertThat(ordered.unexplained()).isEqualTo(why);
            });
  }

  @Test
  void anOrderGoesOutAtOnceWithoutAnExplanationThatFailed() {
    Explainer broken =
        order -> CompletableFuture.failedFuture(new IllegalStateException("no roads"));
    var plain = new FakeCore(broken, 1_000);
    var incident = City.created(plain.seat("taker").does(City.create(null)));

    var reply = plain.seat("commander").submit(City.orderOf(incident, "E11"));

    assertUnexplained(reply.join(), Unexplained.FAILED);
  }

  @Test
  void aCommandThatBreaksARuleOfOurOwnIsRefusedAndTheCoreGoesOn() {
    Deciding brittle =
        (state, stamped) -> {
          Check.invariant(!(stamped.command() instanceof OrderForce), "orders break me");
          return Decide.step(state, stamped);
        };
    var fragile = new FakeCore(Explainer.NONE, 1_000, brittle);
    var incident = City.created(fragile.seat("taker").does(City.create(null)));

    var reply = fragile.seat("commander").submit(City.orderOf(incident, "E11")).join();

    assertThat(((Reply.Decided) reply).record().rejection())
        .isInstanceOfSatisfying(
            Rejection.Contradiction.class,
            r -> assertThat(r.why()).contains("cannot decide this command"));
    assertThat(fragile.state().unit(new UnitId("E11")).isFree()).isTrue();
    assertThat(fragile.machine.status().acceptsCommands()).isTrue();
    fragile.seat("taker").does(City.create(null));
  }

  @Test
  void anOrderGoesOutWithoutAnExplanationThatWouldNotFitIntoTheLog() {
    var elsewhere = new ArrayList<UnitId>();
    for (int i = 0; i < 30_000; i++) {
      elsewhere.add(new UnitId("ELSEWHERE-%05d".formatted(i)));
    }
    var all =
        new Recommendation(
            new RecommendationId("R-1"),
            1,
            1,
            List.of(),
            90,
            List.of(),
            List.of(),
            0,
            List.of(),
            elsewhere,
            true,
            true,
            90,
            10,
            null,
            false);
    Explainer tooMuch =
        order ->
            CompletableFuture.completedFuture(Explained.by(new Explanation(all, List.of(), null)));
    var plain = new FakeCore(tooMuch, 1_000);
    var incident = City.created(plain.seat("taker").does(City.create(null)));
    var record = plain.seat("commander").does(City.orderOf(incident, "E11"));

    assertThat(record.events().getFirst())
        .isInstanceOfSatisfying(
            ForceOrdered.class,
            ordered -> {
              assertThat(ordered.explanation()).isNull();
              assertThat(ordered.unexplained()).isEqualTo(Unexplained.TOO_LONG);
            });
    assertThat(plain.log.entries).allMatch(entry -> entry.length <= LogEntry.BYTES_MAX);
  }

  @Test
  void theSameLogGivesTheSameStateAndHash() {
    var incident = City.created(core.seat("taker").does(City.create(null)));
    core.seat("commander").does(City.orderOf(incident, "E11", "L12"));
    core.clocks.pass(Duration.ofMinutes(2));
    var again = new Sequencer(Decide::step, Applied.NOTHING, new Ignored());
    for (int i = 0; i < core.log.entries.size(); i++) {
      again.apply(1, i, core.log.entries.get(i));
    }

    assertThat(again.applied()).isEqualTo(core.machine.applied());
  }

  private static final class Ignored implements Sequencer.Outcomes {
    @Override
    public void recorded(Recorded record, State after) {}

    @Override
    public void repeated(CommandId id, Recorded first) {}

    @Override
    public void stopped(String why) {
      throw new AssertionError(why);
    }
  }
}
