package fengsui.console.board;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.station.AreaId;
import fengsui.protocol.Replica;
import fengsui.protocol.console.BoardMessage.Advised;
import fengsui.protocol.console.SeatMessage.DismissAdvice;
import fengsui.protocol.query.Advices;
import fengsui.protocol.query.Advices.Look;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the core again and again what became better or worse after dispatch, once for each area that
 * has a seat here, and tells it to these seats. All on the board's thread.
 */
public final class AdviceRound {
  /** Areas that are asked for in one round; seats of more areas get no advice. */
  static final int AREAS_MAX = 16;

  private static final int SECONDS_MAX = 10;

  private static final Logger LOG = LoggerFactory.getLogger(AdviceRound.class);

  /** What is known of one area. */
  private static final class Round {
    final AdviceBook book;
    @Nullable IncidentId next;
    boolean asking;

    Round(AdvicePolicy policy) {
      book = new AdviceBook(policy.againAfterNanos());
    }
  }

  private final Board board;
  private final Replica replica;
  private final Advices advices;
  private final BoardThread thread;
  private final AdvicePolicy policy;
  private final Map<AreaId, Round> rounds = new HashMap<>();

  /** Starts at once; it ends with the thread. */
  public AdviceRound(
      Board board, Replica replica, Advices advices, BoardThread thread, AdvicePolicy policy) {
    this.board = board;
    this.replica = replica;
    this.advices = advices;
    this.thread = thread;
    this.policy = policy;
    again();
  }

  /** A person does not want an advice any more. */
  void dismiss(Seat seat, DismissAdvice what) {
    thread.run(
        () -> {
          var audience = seat.audience;
          var round = audience == null ? null : rounds.get(audience.area());
          if (audience != null && round != null) {
            round.book.dismiss(seat.person(), what.kind(), what.incident(), what.assignment());
            tell(audience.area(), round);
          }
        });
  }

  private void again() {
    thread.after(policy.everySeconds() * 1_000L, this::turn);
  }

  private void turn() {
    again();
    var areas = new LinkedHashSet<AreaId>();
    for (var seat : board.following()) {
      var audience = seat.audience;
      if (audience != null
          && audience.kind() == Audience.Kind.OPERATIONS
          && areas.size() < AREAS_MAX) {
        areas.add(audience.area());
      }
    }
    rounds.keySet().retainAll(areas);
    for (var area : areas) {
      ask(area, rounds.computeIfAbsent(area, _ -> new Round(policy)));
    }
  }

  private void ask(AreaId area, Round round) {
    if (round.asking) {
      return;
    }
    round.asking = true;
    var _ =
        advices
            .look(area, round.next, policy.worth())
            .orTimeout(SECONDS_MAX, TimeUnit.SECONDS)
            .whenComplete((found, failure) -> thread.run(() -> heard(area, round, found, failure)));
  }

  private void heard(AreaId area, Round round, @Nullable Look found, @Nullable Throwable failure) {
    round.asking = false;
    if (found == null) {
      LOG.atDebug().setCause(failure).log("no advice this time; asking again");
      return;
    }
    round.next = found.next();
    var state = replica.state();
    round.book.keepOnly(id -> state.incidents().find(id).filter(i -> i.isOpen()).isPresent());
    round.book.take(found.looked(), found.advice());
    tell(area, round);
  }

  private void tell(AreaId area, Round round) {
    for (var seat : board.following()) {
      var audience = seat.audience;
      if (audience == null
          || audience.kind() != Audience.Kind.OPERATIONS
          || !audience.area().equals(area)) {
        continue;
      }
      var advice = round.book.of(seat.person(), thread.nanoTime());
      if (!advice.equals(seat.advised)) {
        seat.advised = List.copyOf(advice);
        board.send(seat, new Advised(seat.advised));
      }
    }
  }
}
