package fengsui.domain;

import java.util.List;

/** What decide made of one command. */
public sealed interface Decision {

  /** The events to apply, in order. Empty only for a system command that found nothing to do. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** Nothing changes but the record of the refusal. */
  record Rejected(Rejection rejection) implements Decision {}

  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision accepted(List<? extends Event> events) {
    return new Accepted(List.copyOf(events));
  }

  static Decision rejected(Rejection rejection) {
    return new Rejected(rejection);
  }
}
