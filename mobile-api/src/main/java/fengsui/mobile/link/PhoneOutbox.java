package fengsui.mobile.link;

import fengsui.protocol.phone.CrewMessage;
import fengsui.protocol.wire.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one phone. Of views only the newest waits, of pulses too; answers wait in order. A
 * view goes before answers, since it may hold an order. One message is under way at a time, encoded
 * when its turn comes, on a thread of the sender and never on the thread of the feed.
 */
final class PhoneOutbox {
  /** Most answers waiting; a phone that reads slower is dropped and asks again. */
  static final int ANSWERS_MAX = 256;

  /** Longest time one message may be under way. */
  static final long SEND_NANOS_MAX = 10_000_000_000L;

  private final Channel channel;
  private final Executor sender;
  private final LongSupplier nanoTime;
  private final LinkMeters meters;
  private final Deque<CrewMessage> answers = new ArrayDeque<>();

  private @Nullable CrewMessage view;
  private long viewSinceNanos;
  private @Nullable String pulse;
  private boolean pingWanted;
  private CrewMessage.@Nullable Goodbye goodbye;
  private boolean busy;
  private boolean closed;
  private long sendingSinceNanos;

  PhoneOutbox(Channel channel, Executor sender, LongSupplier nanoTime, LinkMeters meters) {
    this.channel = channel;
    this.sender = sender;
    this.nanoTime = nanoTime;
    this.meters = meters;
  }

  /** Replaces the view that still waits. */
  void view(CrewMessage.Changed next) {
    synchronized (this) {
      if (view != null) {
        meters.viewCoalesced();
      } else {
        viewSinceNanos = nanoTime.getAsLong();
      }
      view = next;
    }
    wake();
  }

  /** Adds an answer; drops the phone when too many wait. */
  void answer(CrewMessage message) {
    boolean full;
    synchronized (this) {
      full = answers.size() >= ANSWERS_MAX;
      if (!full) {
        answers.add(message);
      }
    }
    if (full) {
      drop("too slow");
    } else {
      wake();
    }
  }

  /** A pulse, encoded once for all phones. */
  void pulse(String encoded) {
    synchronized (this) {
      pulse = encoded;
    }
    wake();
  }

  /** Asks for a sign of life, when nothing else waits. */
  void ping() {
    synchronized (this) {
      pingWanted = true;
    }
    wake();
  }

  /** The last message; the connection closes after it. */
  void goodbye(CrewMessage.Goodbye message) {
    synchronized (this) {
      if (goodbye == null) {
        goodbye = message;
      }
    }
    wake();
  }

  /** Drops a phone whose network has not taken a message for too long. */
  void tick() {
    boolean stuck;
    synchronized (this) {
      stuck = busy && nanoTime.getAsLong() - sendingSinceNanos > SEND_NANOS_MAX;
    }
    if (stuck) {
      drop("stopped reading");
    }
  }

  /** Ends at once, without a last message. */
  void drop(String why) {
    if (end()) {
      meters.dropped(why);
      channel.close(why);
    }
  }

  /** The connection is gone; nothing more is sent. */
  synchronized boolean end() {
    boolean first = !closed;
    closed = true;
    answers.clear();
    view = null;
    pulse = null;
    return first;
  }

  private void wake() {
    synchronized (this) {
      if (busy || closed) {
        return;
      }
      busy = true;
      sendingSinceNanos = nanoTime.getAsLong();
    }
    sender.execute(this::sendNext);
  }

  private void sendNext() {
    CrewMessage message;
    String text;
    boolean ping;
    synchronized (this) {
      sendingSinceNanos = nanoTime.getAsLong();
      message = nextMessage();
      text = message == null ? pulse : null;
      ping = message == null && text == null && pingWanted;
      if (text != null) {
        pulse = null;
      }
      if (ping) {
        pingWanted = false;
      }
      if (closed || (message == null && text == null && !ping)) {
        busy = false;
        return;
      }
    }
    if (ping) {
      channel.ping(this::sent);
    } else if (message != null) {
      channel.send(Wire.text(message), ok -> sent(message, ok));
    } else if (text != null) {
      channel.send(text, this::sent);
    }
  }

  private @Nullable CrewMessage nextMessage() {
    if (view != null) {
      var next = view;
      view = null;
      meters.viewSent(nanoTime.getAsLong() - viewSinceNanos);
      return next;
    }
    return answers.isEmpty() ? goodbye : answers.poll();
  }

  private void sent(CrewMessage message, boolean ok) {
    if (message instanceof CrewMessage.Goodbye bye) {
      if (end()) {
        channel.close(bye.why());
      }
      return;
    }
    sent(ok);
  }

  private void sent(boolean ok) {
    if (ok) {
      sender.execute(this::sendNext);
    } else {
      drop("the network failed");
    }
  }
}
