package fengsui.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.domain.LateEntry.LateSource;
import fengsui.domain.assignment.AssignmentCommand.ReceiveAlert;
import fengsui.domain.road.RoadCommand;
import fengsui.domain.state.Apply;
import fengsui.domain.state.State;
import fengsui.domain.station.ReferenceCommand;
import fengsui.domain.testing.City;
import fengsui.domain.testing.Invariants;
import fengsui.domain.testing.RandomCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of random commands; after every one the invariants must hold. */
class RandomWalkTest {
  private static final int STEPS = 4_000;
  private static final List<String> ACTING =
      List.of("commander", "commander", "commander", "taker", "taker", "jinghe", "desk1", "crew11");
  private static final List<String> STRANGE =
      List.of("crew21", "admin", "auditor", "gone", "nobody", "p1", "p2", "system");
  private static final List<String> MUST_SEE =
      List.of(
          "CallLinked",
          "CallUnlinked",
          "DuplicateLinked",
          "DuplicateUnlinked",
          "IncidentClosed",
          "ForceOrdered",
          "AlertReceived",
          "AlertRepeated",
          "AlertEscalated",
          "AssignmentAcknowledged",
          "AssignmentReported",
          "AssignmentCorrected",
          "AssignmentReleased",
          "AssignmentCancelled",
          "AssignmentRefused",
          "MilestoneReached",
          "MilestoneWithdrawn",
          "RoadControlSet",
          "RoadControlLifted",
          "UnitStatusChanged",
          "MoveUpOrdered",
          "PreAlertSent",
          "PreAlertEnded",
          "ConsumablesReported",
          "UnitDiverted",
          "UnitsNotAvailable",
          "ForceStillCommitted",
          "ImpossibleTime",
          "NotYourUnit",
          "OutsideYourArea",
          "UnknownAuthor");

  private static final List<Event> NO_EVENTS = List.of();

  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Stamped> sent = new ArrayList<>();
  private final Map<CommandId, Recorded> answers = new HashMap<>();

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsSubmittedTheInvariantsHold(long seed) {
    var random = new Random(seed);
    var commands = new RandomCommands(random);
    var city = City.small();
    var replica = city.state();
    for (int i = 0; i < STEPS; i++) {
      if (random.nextInt(3) == 0) {
        city.after(random.nextInt(random.nextInt(300) == 0 ? 40_000 : 15));
      }
      var before = city.state();
      try {
        var step = step(city, random, commands);
        if (step instanceof Step.New(var record, var after)) {
          Invariants.check(before, record, after);
          replica = Apply.apply(replica, record);
        } else {
          assertThat(city.state()).isSameAs(before);
        }
        Invariants.check(city.state());
        noTimerIsLate(city);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("-Dseed=" + seed + " step " + i + ": " + failure, failure);
      }
    }
    assertThat(replica).isEqualTo(city.state());
    assertThat(seen.keySet()).as("the walk must do every kind of thing").containsAll(MUST_SEE);
  }

  static LongStream seeds() {
    var seed = Long.getLong("seed");
    return seed == null ? LongStream.rangeClosed(1, 5) : LongStream.of(seed);
  }

  private Step step(City city, Random random, RandomCommands commands) {
    var due = city.state().nextDue();
    if (due != null && !due.isAfter(city.now())) {
      var fired = city.timers();
      count(fired);
      return fired;
    }
    if (!sent.isEmpty() && random.nextInt(20) == 0) {
      return repeat(city, sent.get(random.nextInt(sent.size())));
    }
    var command = commands.next(city.state());
    var author = author(random, command);
    var late =
        random.nextInt(10) == 0
            ? new LateEntry(
                city.now().minusSeconds(random.nextInt(4_000) - 20), LateSource.RADIO, "radio")
            : null;
    var deadline = random.nextInt(30) == 0 ? city.now().minusSeconds(1) : null;
    var stamped = city.stamped(author, command, deadline, late, null);
    var step = city.step(stamped);
    if (step instanceof Step.New(var record, var after)) {
      sent.add(stamped);
      answers.put(Check.present(stamped.id(), "id"), record);
    }
    count(step);
    return step;
  }

  private static String author(Random random, Command command) {
    if (random.nextInt(12) == 0) {
      return STRANGE.get(random.nextInt(STRANGE.size()));
    }
    return switch (command) {
      case ReferenceCommand _ -> "admin";
      case RoadCommand _ -> "commander";
      case ReceiveAlert _ -> random.nextBoolean() ? "desk1" : "crew11";
      default -> ACTING.get(random.nextInt(ACTING.size()));
    };
  }

  private Step repeat(City city, Stamped stamped) {
    var step = city.step(stamped);
    if (step instanceof Step.Repeat(var first)) {
      assertThat(first).isEqualTo(answers.get(stamped.id()));
    } else {
      assertThat(rejection(step)).isInstanceOf(Rejection.CommandTooOld.class);
    }
    return step;
  }

  private static @Nullable Rejection rejection(Step step) {
    return step instanceof Step.New(var record, State after) ? record.rejection() : null;
  }

  /** After the timers of this moment, nothing may be waiting in the past. */
  private static void noTimerIsLate(City city) {
    for (int rounds = 0; rounds < 5; rounds++) {
      var due = city.state().nextDue();
      if (due == null || due.isAfter(city.now())) {
        return;
      }
      city.timers();
    }
    throw new AssertionError("timers fire for ever");
  }

  private void count(Step step) {
    var events = step instanceof Step.New(var record, State after) ? record.events() : NO_EVENTS;
    for (var event : events) {
      var name =
          event instanceof SystemEvent.CommandRejected rejected
              ? rejected.rejection().getClass().getSimpleName()
              : event.getClass().getSimpleName();
      seen.merge(name, 1, Integer::sum);
    }
  }
}
