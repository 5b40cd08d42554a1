package fengsui.domain;

/** Facts about the core itself and about commands that were refused. */
public sealed interface SystemEvent extends Event {

  /**
   * A command was refused. Refusals are recorded, so a repeat gets the same answer and the record
   * shows who tried what.
   *
   * @param commandType simple name of the command's record, for example {@code OrderForce}
   */
  record CommandRejected(String commandType, Rejection rejection) implements SystemEvent {}

  /** The wall clock stepped by this much; no timer fired because of it. */
  record ClockStepped(long stepMillis) implements SystemEvent {}

  /** decide branches on the new level from the next command on. */
  record StateLevelRaised(int from, int to) implements SystemEvent {}
}
