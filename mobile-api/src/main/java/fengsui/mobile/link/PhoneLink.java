package fengsui.mobile.link;

import fengsui.bus.PresenceKind;
import fengsui.domain.CommandId;
import fengsui.domain.DeviceId;
import fengsui.domain.Rejection;
import fengsui.domain.people.Permissions;
import fengsui.domain.people.Person;
import fengsui.domain.people.Role;
import fengsui.edge.connection.Pace;
import fengsui.mobile.report.BrokenReport;
import fengsui.mobile.report.CrewPosition;
import fengsui.mobile.report.CrewReport;
import fengsui.mobile.report.ReportAnswer;
import fengsui.mobile.report.Requester;
import fengsui.protocol.AudienceFeed;
import fengsui.protocol.AudienceView;
import fengsui.protocol.EventFeed;
import fengsui.protocol.Session;
import fengsui.protocol.http.Fields;
import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.phone.CrewMessage.Goodbye;
import fengsui.protocol.phone.CrewMessage.Outcome;
import fengsui.protocol.phone.CrewMessage.OutcomeKind;
import fengsui.protocol.phone.CrewMessage.Problem;
import fengsui.protocol.phone.PhoneMessage;
import fengsui.protocol.wire.Wire;
import fengsui.protocol.wire.WireException;
import org.jspecify.annotations.Nullable;

/**
 * One phone's connection, from Hello to Goodbye.
 *
 * <p>The first message must be Hello within {@link #HELLO_NANOS}. Then the view is sent at once and
 * after each change. A later Hello of the same person renews the session. A session that ended, or
 * a person who left, gets a Goodbye. Safe for use from any thread; nothing here blocks.
 */
public final class PhoneLink implements AudienceFeed.Listener {
  static final long HELLO_NANOS = 5_000_000_000L;

  /** So often that a phone can say within 3 s that the server hangs. */
  static final long PULSE_NANOS = 1_000_000_000L;

  /**
   * How often presence is told that the phone is there, and the phone is asked for a sign of life.
   */
  static final long TOUCH_NANOS = 5_000_000_000L;

  /** A phone that gave no sign of life for so long is gone. */
  static final long SILENCE_NANOS_MAX = 20_000_000_000L;

  /** Most messages of one phone in one second. */
  static final int MESSAGES_PER_SECOND_MAX = 50;

  /** The session the phone last proved. */
  private record Opened(String token, Session session) {}

  private final LinkPorts ports;
  private final PhoneOutbox outbox;
  private final ReportLane lane;
  private final Pace messages;
  private final Pace positions;
  private final long sinceNanos;

  private volatile long heardNanos;
  private volatile @Nullable Opened opened;
  private volatile @Nullable Person person;
  private volatile EventFeed.@Nullable Subscription subscription;
  private volatile boolean subscriptionLost;
  private volatile boolean closed;
  private volatile long touchedNanos;
  private long pulsedNanos;

  public PhoneLink(LinkPorts ports, Channel channel) {
    this.ports = ports;
    this.outbox = new PhoneOutbox(channel, ports.sender(), ports.nanoTime(), ports.meters());
    this.lane = new ReportLane(ports.reports(), ports.sender(), this::answer);
    this.sinceNanos = ports.nanoTime().getAsLong();
    this.messages = new Pace(MESSAGES_PER_SECOND_MAX, MESSAGES_PER_SECOND_MAX, sinceNanos);
    this.positions = new Pace(CrewPosition.PER_SECOND_MAX, CrewPosition.PER_SECOND_MAX, sinceNanos);
    this.heardNanos = sinceNanos;
    this.pulsedNanos = sinceNanos;
  }

  /** Takes one text message of the phone. Not called by two threads at once. */
  public void received(String text) {
    heard();
    if (closed) {
      return;
    }
    if (!messages.take(heardNanos)) {
      leave(new Goodbye("more than " + MESSAGES_PER_SECOND_MAX + " messages a second", false));
      return;
    }
    try {
      take(Wire.read(text, PhoneMessage.class));
    } catch (IllegalArgumentException e) {
      unreadable(text, Fields.precise(e));
    }
  }

  /** The phone gave a sign of life. */
  public void heard() {
    heardNanos = ports.nanoTime().getAsLong();
  }

  /** The connection is gone. */
  void closed() {
    closed = true;
    outbox.end();
    release();
  }

  /** Called about four times a second by {@link PhoneLinks}. */
  void tick(String encodedPulse) {
    long now = ports.nanoTime().getAsLong();
    outbox.tick();
    if (closed) {
      return;
    }
    var who = requester();
    if (who == null) {
      if (now - sinceNanos > HELLO_NANOS) {
        leave(new Goodbye("no Hello within 5 s", false));
      }
      return;
    }
    // A logout, a new password or a revoked phone ends the connection now, not at the next pulse.
    if (isOver(who)) {
      leaveEnded();
      return;
    }
    if (now - heardNanos > SILENCE_NANOS_MAX) {
      outbox.drop("silent");
      return;
    }
    if (subscriptionLost) {
      subscribe(who.person());
    }
    if (now - pulsedNanos >= PULSE_NANOS) {
      pulsedNanos = now;
      pulse(who, encodedPulse);
    }
  }

  /** Ends with a last message. */
  void leave(Goodbye goodbye) {
    closed = true;
    outbox.goodbye(goodbye);
    release();
  }

  /** Who is on this link; null before Hello. */
  @Nullable Requester requester() {
    var session = opened;
    var who = person;
    return session == null || who == null
        ? null
        : new Requester(session.token(), session.session(), who);
  }

  boolean isGreeting() {
    return opened == null && !closed;
  }

  boolean isOn(DeviceId device) {
    var session = opened;
    return session != null && session.session().device().equals(device);
  }

  @Override
  public void view(AudienceView view) {
    var now = view.person();
    var who = requester();
    if (who != null && isOver(who)) {
      ports.sender().execute(this::leaveEnded);
      return;
    }
    if (!mayUsePhones(now)) {
      ports
          .sender()
          .execute(() -> leave(new Goodbye("this person may no longer use phones", true)));
      return;
    }
    person = now;
    outbox.view(new CrewMessage.Changed(view, ports.commands().coreTime()));
  }

  @Override
  public void dropped(String why) {
    subscriptionLost = true;
  }

  private void take(PhoneMessage message) {
    switch (message) {
      case PhoneMessage.Hello(var token) -> hello(token);
      case PhoneMessage.Submit(var id, var deviceTime, var late, var command) -> {
        var who = requester();
        if (who == null) {
          leave(new Goodbye("Hello must come first", false));
        } else {
          lane.add(who, new CrewReport(id, deviceTime, late, command));
        }
      }
      case PhoneMessage.Report(var point, var heading, var speed, var accuracy, var deviceTime) ->
          position(new CrewPosition(point, heading, speed, accuracy, deviceTime));
    }
  }

  private void hello(String token) {
    var session = ports.tokens().verify(token).orElse(null);
    if (session == null) {
      leaveEnded();
      return;
    }
    var before = opened;
    if (before != null && !before.session().person().equals(session.person())) {
      leave(new Goodbye("another person needs a connection of its own", true));
      return;
    }
    var who = ports.audience().view(session.person()).person();
    if (who == null || !mayUsePhones(who)) {
      leave(new Goodbye("phones are for active people with the role RESPONDER", true));
      return;
    }
    person = who;
    opened = new Opened(token, session);
    if (before == null) {
      touch(new Requester(token, session, who));
      subscribe(who);
    }
  }

  private boolean isOver(Requester who) {
    return ports.tokens().verify(who.token()).isEmpty();
  }

  private void leaveEnded() {
    leave(new Goodbye("the session has ended; log in again", true));
  }

  private static boolean mayUsePhones(@Nullable Person person) {
    return person != null && person.active() && person.roles().contains(Role.RESPONDER);
  }

  private void subscribe(Person who) {
    subscriptionLost = false;
    var next = ports.audience().subscribe(who.id(), this);
    EventFeed.Subscription old;
    synchronized (this) {
      old = closed ? next : subscription;
      subscription = closed ? null : next;
    }
    if (old != null) {
      old.close();
    }
  }

  private void position(CrewPosition position) {
    var who = requester();
    if (who == null) {
      leave(new Goodbye("Hello must come first", false));
      return;
    }
    if (isOver(who)) {
      leaveEnded();
      return;
    }
    var unit = who.person().unit();
    if (unit == null) {
      outbox.answer(
          new Problem("NoOwnUnit", "", "only a person with an own unit reports positions"));
      return;
    }
    boolean taken = positions.take(heardNanos);
    ports.meters().position(taken);
    if (taken) {
      ports.positions().report(position.of(unit, ports.clock().instant()));
    }
  }

  private void answer(CrewReport report, ReportAnswer answer) {
    switch (answer) {
      case ReportAnswer.Settled(var outcome) -> send(outcome);
      case ReportAnswer.TooMany(var outcome, var wait) -> send(outcome);
      case ReportAnswer.Forbidden(var command) ->
          refuse(
              report.id(),
              new Rejection.NotAllowed(command, Permissions.allowed(report.command())));
      case ReportAnswer.Malformed(var field, var why) ->
          refuse(report.id(), new Rejection.Contradiction(field, why));
      case ReportAnswer.LoginAgain(var why) -> leave(new Goodbye(why, true));
    }
  }

  private void refuse(CommandId id, Rejection rejection) {
    send(new Outcome(id, OutcomeKind.REFUSED, rejection));
  }

  private void send(Outcome outcome) {
    ports.meters().answered(outcome.kind().name());
    outbox.answer(outcome);
  }

  /**
   * Says what is wrong. A report whose id can still be read is refused by it, so that one broken
   * report does not hold up all that wait behind it in the phone.
   */
  private void unreadable(String text, WireException e) {
    if (opened == null) {
      leave(new Goodbye("the first message must be Hello: " + e.getMessage(), false));
      return;
    }
    outbox.answer(new Problem("Malformed", e.field(), String.valueOf(e.getMessage())));
    BrokenReport.id(text)
        .ifPresent(
            id ->
                refuse(id, new Rejection.Contradiction(e.field(), String.valueOf(e.getMessage()))));
  }

  private void pulse(Requester who, String encodedPulse) {
    if (pulsedNanos - touchedNanos >= TOUCH_NANOS) {
      touch(who);
      outbox.ping();
    }
    outbox.pulse(encodedPulse);
  }

  private void touch(Requester who) {
    touchedNanos = ports.nanoTime().getAsLong();
    ports
        .presence()
        .touch(
            who.person().id(),
            who.session().device(),
            who.person().unit() == null ? PresenceKind.DUTY_DESK : PresenceKind.PHONE);
  }

  private void release() {
    EventFeed.Subscription old;
    synchronized (this) {
      old = subscription;
      subscription = null;
    }
    if (old != null) {
      old.close();
    }
  }
}
