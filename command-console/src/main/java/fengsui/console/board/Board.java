package fengsui.console.board;

import fengsui.domain.Recorded;
import fengsui.domain.geo.Bounds;
import fengsui.domain.state.State;
import fengsui.domain.unit.Unit;
import fengsui.protocol.EventFeed;
import fengsui.protocol.ExercisePort;
import fengsui.protocol.PositionFeed;
import fengsui.protocol.Replica;
import fengsui.protocol.console.BoardMessage;
import fengsui.protocol.console.BoardMessage.Delta;
import fengsui.protocol.console.SeatMessage.Hello;
import fengsui.protocol.wire.Wire;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps all seats of this server at one number. Changes of the replica are published together, one
 * delta and one encoding for each audience; a seat that comes back gets what it missed.
 *
 * <p>All work is done on the board's one thread. A seat is never waited for: what it does not read
 * in time ends its connection, and it starts again.
 */
public final class Board implements AutoCloseable {
  /** Changes within this time go out together; a quiet board publishes at once. */
  public static final int PUBLISH_EVERY_MILLIS = 20;

  public static final int PULSE_EVERY_MILLIS = 1_000;

  /** Positions come at most this often. */
  public static final int POSITIONS_EVERY_MILLIS = 250;

  /** A seat with more messages waiting than this gets its positions later. */
  public static final int POSITION_BACKLOG_MAX = 8;

  /** A seat whose oldest message waits longer is dropped. */
  public static final int UNREAD_MILLIS_MAX = 10_000;

  /** A seat that does not say Hello within this time is dropped. */
  public static final int HELLO_MILLIS_MAX = 5_000;

  private static final Logger LOG = LoggerFactory.getLogger(Board.class);

  private final Replica replica;
  private final PositionFeed positions;
  private final BoardThread thread;
  private final InstantSource clock;
  private final Supplier<Optional<ExercisePort>> exercises;
  private final Replica.Listener listener = this::changed;
  private final EventFeed.Subscription positionSubscription;
  private final BoardFigures figures = new BoardFigures();
  private final StateRing ring = new StateRing();
  private final Set<Seat> seats = new LinkedHashSet<>();
  private final Map<Audience, Parts> fulls = new HashMap<>();
  private final Movements movements;
  private final AtomicBoolean publishing = new AtomicBoolean();
  private volatile boolean closed;

  private volatile long publishedNanos;
  private State published = State.EMPTY;
  private String history = "";

  /** Starts at once; {@link #close} ends it and all seats. */
  public Board(Replica replica, PositionFeed positions, BoardThread thread, InstantSource clock) {
    this(replica, positions, thread, clock, Optional::empty);
  }

  /**
   * As above, and every seat is told where the exercise stands.
   *
   * @param exercises empty while the process offers none
   */
  public Board(
      Replica replica,
      PositionFeed positions,
      BoardThread thread,
      InstantSource clock,
      Supplier<Optional<ExercisePort>> exercises) {
    this.exercises = exercises;
    this.replica = replica;
    this.positions = positions;
    this.thread = thread;
    this.clock = clock;
    this.movements = new Movements(positions);
    this.publishedNanos = thread.nanoTime() - PUBLISH_EVERY_MILLIS * 1_000_000L;
    ring.add(replica.state());
    replica.addListener(listener);
    positionSubscription = positions.subscribe(movements::moved);
    thread.run(this::publish);
    thread.after(PULSE_EVERY_MILLIS, this::pulse);
    thread.after(POSITIONS_EVERY_MILLIS, this::sendPositions);
  }

  public BoardFigures figures() {
    return figures;
  }

  /** A socket opened; nothing is sent before its Hello. */
  public Seat open(SeatPass pass, SeatOutbox outbox) {
    var seat = new Seat(pass, outbox, thread.nanoTime());
    figures.seats.incrementAndGet();
    thread.run(() -> seats.add(seat));
    return seat;
  }

  /** The socket is gone. */
  public void closed(Seat seat) {
    seat.outbox().abandon(thread.nanoTime());
    figures.seats.decrementAndGet();
    seat.questions.cancelAll();
    thread.run(
        () -> {
          seat.stage = Seat.Stage.GONE;
          seats.remove(seat);
        });
  }

  /** Opens or resumes; a later Hello of the same seat asks for its missing part again. */
  void hello(Seat seat, Hello hello) {
    thread.run(() -> welcome(seat, hello));
  }

  /** Shows another part of the map. */
  void look(Seat seat, @Nullable Bounds bounds) {
    thread.run(
        () -> {
          seat.viewport = bounds;
          seat.owedAllPositions = true;
        });
  }

  /** Sends one message to one seat, from any thread. */
  void send(Seat seat, BoardMessage message) {
    offer(seat, Frame.Json.of(Wire.text(message)));
  }

  /** Ends a seat after what it still has to read. */
  void dismiss(Seat seat, String why, boolean loginAgain) {
    seat.outbox().endWith(goodbye(why, loginAgain), thread.nanoTime());
    thread.run(() -> forget(seat));
  }

  /** Whoever logged out or was revoked gets nothing that happened since, only a goodbye. */
  void dismissEnded(Seat seat) {
    dismiss(seat, "the session has ended", true);
  }

  /** The seats that follow, for the board's own thread. */
  List<Seat> following() {
    return seats.stream().filter(seat -> seat.stage == Seat.Stage.FOLLOWING).toList();
  }

  long nanoTime() {
    return thread.nanoTime();
  }

  InstantSource clock() {
    return clock;
  }

  @Override
  public void close() {
    closed = true;
    replica.removeListener(listener);
    positionSubscription.close();
    thread.run(() -> dismissAll("the server stops; connect again"));
  }

  private void changed(State before, State after, @Nullable Recorded record) {
    ring.add(after);
    if (record == null) {
      thread.run(this::followHistory);
    }
    if (publishing.compareAndSet(false, true)) {
      long waited = (thread.nanoTime() - publishedNanos) / 1_000_000;
      if (waited >= PUBLISH_EVERY_MILLIS) {
        thread.run(this::publish);
      } else {
        thread.after(PUBLISH_EVERY_MILLIS - waited, this::publish);
      }
    }
  }

  /** Numbers of another history mean something else, so everybody starts again. */
  private void followHistory() {
    if (!replica.history().equals(history) && !history.isEmpty()) {
      dismissAll("the record has another history; connect again");
      ring.clear();
      ring.add(replica.state());
      published = State.EMPTY;
    }
    history = replica.history();
  }

  private void publish() {
    publishing.set(false);
    publishedNanos = thread.nanoTime();
    var before = published;
    var after = replica.state();
    if (after.number() <= before.number()) {
      return;
    }
    if (history.isEmpty()) {
      history = replica.history();
    }
    published = after;
    fulls.clear();
    var deltas = new HashMap<Audience, Parts>();
    var now = clock.instant();
    for (var seat : List.copyOf(seats)) {
      if (seat.pass().isOver(now)) {
        dismissEnded(seat);
      } else if (seat.stage == Seat.Stage.FOLLOWING && seat.audience != null) {
        var audience = audience(seat);
        if (audience == null) {
          dismiss(seat, "you no longer have a seat", true);
        } else if (!audience.equals(seat.audience)) {
          seat.audience = audience;
          seat.owedAllPositions = true;
          offer(seat, full(audience));
        } else {
          offer(seat, deltas.computeIfAbsent(audience, a -> delta(a, before, after)));
        }
      }
    }
  }

  private Parts delta(Audience audience, State before, State after) {
    var delta = Deltas.between(audience, before, after);
    figures.deltas.increment();
    movements.entered(audience, delta.upserts().units().stream().map(Unit::id).toList());
    return Parts.fitting(delta);
  }

  private Parts full(Audience audience) {
    figures.fulls.increment();
    return fulls.computeIfAbsent(audience, a -> Parts.fitting(Deltas.full(a, published)));
  }

  private void welcome(Seat seat, Hello hello) {
    if (seat.stage == Seat.Stage.GONE) {
      return;
    }
    publish();
    var person = published.people().get(seat.person());
    var audience = audience(seat);
    if (published.number() == 0) {
      dismiss(seat, "the core is not connected yet; connect again", false);
    } else if (person == null || audience == null) {
      dismiss(seat, "you have no seat at this console", true);
    } else {
      var connected = positions.isConnected();
      send(seat, new BoardMessage.Welcome(history, person, replica.coreTime(), connected));
      seat.stage = Seat.Stage.FOLLOWING;
      seat.audience = audience;
      seat.advised = List.of();
      seat.owedAllPositions = true;
      var missed = missed(seat, hello, audience);
      offer(seat, missed == null ? full(audience) : Parts.fitting(missed));
    }
  }

  /** What the seat missed; null when it needs everything. */
  private @Nullable Delta missed(Seat seat, Hello hello, Audience audience) {
    if (!hello.history().equals(history) || hello.after() > published.number()) {
      return null;
    }
    var then = ring.find(hello.after()).orElse(null);
    var personThen = then == null ? null : then.people().get(seat.person());
    if (then == null
        || personThen == null
        || !audience.equals(Audience.of(personThen).orElse(null))) {
      return null;
    }
    figures.resumes.increment();
    return Deltas.between(audience, then, published);
  }

  private @Nullable Audience audience(Seat seat) {
    return published.people().find(seat.person()).flatMap(Audience::of).orElse(null);
  }

  private void pulse() {
    if (closed) {
      return;
    }
    thread.after(PULSE_EVERY_MILLIS, this::pulse);
    var frame =
        Frame.Json.of(
            Wire.text(
                new BoardMessage.Pulse(
                    published.number(),
                    replica.coreTime(),
                    replica.feedAgeMillis(),
                    replica.coreStatus(),
                    positions.isConnected(),
                    exercises.get().map(ExercisePort::state).orElse(null))));
    var now = clock.instant();
    for (var seat : List.copyOf(seats)) {
      if (seat.pass().isOver(now)) {
        dismissEnded(seat);
      } else if (seat.isMute(thread.nanoTime())) {
        dismiss(seat, "no Hello within " + HELLO_MILLIS_MAX / 1_000 + " s; connect again", false);
      } else if (seat.outbox().oldestNanos(thread.nanoTime()) / 1_000_000 > UNREAD_MILLIS_MAX) {
        dropSlow(seat);
      } else if (seat.stage == Seat.Stage.FOLLOWING) {
        offer(seat, frame);
      }
    }
  }

  private void sendPositions() {
    if (closed) {
      return;
    }
    thread.after(POSITIONS_EVERY_MILLIS, this::sendPositions);
    movements.turn();
    var now = clock.instant();
    for (var seat : List.copyOf(seats)) {
      if (seat.pass().isOver(now)) {
        dismissEnded(seat);
      } else if (seat.stage == Seat.Stage.FOLLOWING && seat.audience != null) {
        if (seat.outbox().size() > POSITION_BACKLOG_MAX) {
          seat.owedAllPositions = true;
        } else {
          boolean all = seat.owedAllPositions;
          seat.owedAllPositions = false;
          for (var frame : movements.frames(seat.audience, seat.viewport, all, published, now)) {
            figures.positionFrames.increment();
            offer(seat, frame);
          }
        }
      }
    }
    movements.turned();
  }

  private void offer(Seat seat, Parts parts) {
    if (parts.bytes() > SeatOutbox.BYTES_MAX) {
      var why =
          "the picture of your area has %d MiB, a seat holds at most %d; log in with a smaller area"
              .formatted(parts.bytes() >> 20, SeatOutbox.BYTES_MAX >> 20);
      LOG.atError().addKeyValue("person", seat.person().value()).log(why);
      dismiss(seat, why, true);
      return;
    }
    parts.frames().forEach(frame -> offer(seat, frame));
  }

  private void offer(Seat seat, Frame frame) {
    if (!seat.outbox().offer(frame, thread.nanoTime())) {
      dropSlow(seat);
    }
  }

  /** A seat that is leaving already takes nothing more, and was not too slow. */
  private void dropSlow(Seat seat) {
    var farewell = goodbye("too slow to follow; connect again", false);
    if (seat.outbox().endInsteadWith(farewell, thread.nanoTime())) {
      figures.slowSeats.increment();
      thread.run(() -> forget(seat));
    }
  }

  private void dismissAll(String why) {
    for (var seat : List.copyOf(seats)) {
      seat.outbox().endWith(goodbye(why, false), thread.nanoTime());
      forget(seat);
    }
  }

  private void forget(Seat seat) {
    seat.stage = Seat.Stage.GONE;
    seats.remove(seat);
  }

  private static Frame goodbye(String why, boolean loginAgain) {
    return Frame.Json.of(Wire.text(new BoardMessage.Goodbye(why, loginAgain)));
  }
}
