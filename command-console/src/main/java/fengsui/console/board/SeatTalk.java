package fengsui.console.board;

import fengsui.domain.CommandId;
import fengsui.protocol.Reply;
import fengsui.protocol.console.BoardMessage.Outcome;
import fengsui.protocol.console.BoardMessage.Problem;
import fengsui.protocol.console.SeatMessage;
import fengsui.protocol.console.SeatMessage.DismissAdvice;
import fengsui.protocol.console.SeatMessage.Hello;
import fengsui.protocol.console.SeatMessage.Recommend;
import fengsui.protocol.console.SeatMessage.Settle;
import fengsui.protocol.console.SeatMessage.Submit;
import fengsui.protocol.console.SeatMessage.Viewport;
import fengsui.protocol.http.Fields;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;

/** Hears what seats say and answers it. Safe for use from any thread. */
public final class SeatTalk {
  /** Longest message of a seat, in bytes of UTF-8. */
  public static final int MESSAGE_BYTES_MAX = 256 * 1024;

  private final Board board;
  private final Submissions submissions;
  private final ProposalTalk proposals;
  private final AdviceRound advice;

  public SeatTalk(
      Board board, Submissions submissions, ProposalTalk proposals, AdviceRound advice) {
    this.board = board;
    this.submissions = submissions;
    this.proposals = proposals;
    this.advice = advice;
  }

  /** One text message came. A message that cannot be read is answered and changes nothing. */
  public void heard(Seat seat, String json) {
    if (seat.pass().isOver(board.clock().instant())) {
      board.dismissEnded(seat);
      return;
    }
    if (!seat.messages.take(board.nanoTime())) {
      problem(seat, "TooManyMessages", "", "at most " + Seat.MESSAGES_PER_SECOND_MAX + " a second");
      return;
    }
    SeatMessage message;
    try {
      message = Wire.read(json, SeatMessage.class);
    } catch (WireException e) {
      var precise = Fields.precise(e);
      problem(seat, "Malformed", precise.field(), String.valueOf(precise.getMessage()));
      return;
    }
    switch (message) {
      case Hello hello -> hello(seat, hello);
      case Submit submit -> submit(seat, submit);
      case Settle(var id) -> settle(seat, id);
      case Recommend asked -> proposals.heard(seat, asked);
      case DismissAdvice what -> advice.dismiss(seat, what);
      case Viewport(var bounds) -> board.look(seat, bounds);
    }
  }

  private void hello(Seat seat, Hello hello) {
    if (seat.hellos.take(board.nanoTime())) {
      board.hello(seat, hello);
    } else {
      var most = "at most " + Seat.HELLOS_PER_SECOND_MAX + " Hello a second";
      problem(seat, "TooManyMessages", "", most);
    }
  }

  private void settle(Seat seat, CommandId id) {
    var _ =
        submissions
            .outcome(seat.person(), id)
            .thenAccept(reply -> board.send(seat, new Outcome(id, reply)));
  }

  private void submit(Seat seat, Submit submit) {
    if (!submissions.take(seat.person()).isZero()) {
      board.send(seat, new Outcome(submit.id(), new Reply.Unavailable(Submissions.tooMany())));
      return;
    }
    if (seat.pendingSubmits.incrementAndGet() > Seat.PENDING_SUBMITS_MAX) {
      seat.pendingSubmits.decrementAndGet();
      var why = "more than " + Seat.PENDING_SUBMITS_MAX + " commands of this seat are waiting";
      board.send(seat, new Outcome(submit.id(), new Reply.Unavailable(why)));
      return;
    }
    var _ =
        submissions
            .submit(seat.person(), seat.pass().token(), submit)
            .thenAccept(
                reply -> {
                  seat.pendingSubmits.decrementAndGet();
                  board.send(seat, new Outcome(submit.id(), reply));
                  if (reply instanceof Reply.Unauthenticated) {
                    board.dismissEnded(seat);
                  }
                });
  }

  private void problem(Seat seat, String code, String field, String message) {
    board.figures().problems.increment();
    board.send(seat, new Problem(code, field, message));
  }
}
