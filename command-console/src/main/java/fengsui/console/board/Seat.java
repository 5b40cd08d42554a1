package fengsui.console.board;

import fengsui.domain.geo.Bounds;
import fengsui.domain.people.PersonId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connected browser tab. Its stage, audience and viewport belong to the board's thread. */
public final class Seat {
  /** Most commands of one seat that wait for their outcome at once. */
  public static final int PENDING_SUBMITS_MAX = 64;

  enum Stage {
    GREETING,
    FOLLOWING,
    GONE
  }

  private final SeatPass pass;
  private final Outbox outbox;
  private final long openedNanos;
  final AtomicInteger pendingSubmits = new AtomicInteger();
  final MessageRate rate;
  final MessageRate helloRate;

  Stage stage = Stage.GREETING;
  @Nullable Audience audience;
  @Nullable Bounds viewport;

  /** Whether the next frame must hold every position in view, not only what changed. */
  boolean owedAllPositions = true;

  Seat(SeatPass pass, Outbox outbox, long nowNanos) {
    this.pass = pass;
    this.outbox = outbox;
    this.openedNanos = nowNanos;
    this.rate = MessageRate.ofMessages(nowNanos);
    this.helloRate = MessageRate.ofHellos(nowNanos);
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

  public Outbox outbox() {
    return outbox;
  }
}
