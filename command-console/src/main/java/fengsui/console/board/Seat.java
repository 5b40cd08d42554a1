package fengsui.console.board;

import fengsui.domain.geo.Bounds;
import fengsui.domain.people.PersonId;
import fengsui.domain.plan.Advice;
import fengsui.edge.connection.Pace;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connected browser tab. Its stage, audience and viewport belong to the board's thread. */
public final class Seat {
  /** Most commands of one seat that wait for their outcome at once. */
  public static final int PENDING_SUBMITS_MAX = 64;

  /** Messages a second in the long run, and at once after a silence. */
  static final int MESSAGES_PER_SECOND_MAX = 50;

  static final int MESSAGES_BURST_MAX = 200;

  /** Hellos a second in the long run, and at once; each may be answered with the whole board. */
  static final int HELLOS_PER_SECOND_MAX = 1;

  static final int HELLOS_BURST_MAX = 5;

  enum Stage {
    GREETING,
    FOLLOWING,
    GONE
  }

  private final SeatPass pass;
  private final SeatOutbox outbox;
  private final long openedNanos;
  final AtomicInteger pendingSubmits = new AtomicInteger();
  final Pace messages;
  final Pace hellos;
  final SeatQuestions questions = new SeatQuestions();

  Stage stage = Stage.GREETING;
  @Nullable Audience audience;
  @Nullable Bounds viewport;

  /** What it was advised last. */
  List<Advice> advised = List.of();

  /** Whether the next frame must hold every position in view, not only what changed. */
  boolean owedAllPositions = true;

  Seat(SeatPass pass, SeatOutbox outbox, long nowNanos) {
    this.pass = pass;
    this.outbox = outbox;
    this.openedNanos = nowNanos;
    this.messages = new Pace(MESSAGES_PER_SECOND_MAX, MESSAGES_BURST_MAX, nowNanos);
    this.hellos = new Pace(HELLOS_PER_SECOND_MAX, HELLOS_BURST_MAX, nowNanos);
  }

  /** Whether it has been open for too long without saying Hello. */
  boolean isMute(long nowNanos) {
    return stage == Stage.GREETING && nowNanos - openedNanos > Board.HELLO_MILLIS_MAX * 1_000_000L;
  }

  public SeatPass pass() {
    return pass;
  }

  public PersonId person() {
    return pass.person();
  }

  public SeatOutbox outbox() {
    return outbox;
  }
}
