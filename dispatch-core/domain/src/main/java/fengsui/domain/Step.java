package fengsui.domain;

import fengsui.domain.state.State;

/** What one stamped command does to a State. */
public sealed interface Step {

  /**
   * Something new was decided, a refusal included.
   *
   * @param after the State with the record applied
   */
  record New(Recorded record, State after) implements Step {}

  /** The command was decided before; nothing new may be applied. */
  record Repeat(Recorded first) implements Step {}

  /** A system command found nothing to do; there is no record. */
  record Nothing() implements Step {}
}
