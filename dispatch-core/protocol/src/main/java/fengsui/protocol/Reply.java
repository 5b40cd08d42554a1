package fengsui.protocol;

import fengsui.domain.Recorded;

/** The core's answer to one submission. */
public sealed interface Reply {

  /**
   * It was decided and is durable: done, or refused with {@link Recorded#rejection()}.
   *
   * @param repeat whether this is the first answer given again
   */
  record Decided(Recorded record, boolean repeat) implements Reply {}

  /** Nothing was done and nothing will be: the core takes no commands now. Safe to send again. */
  record Unavailable(String why) implements Reply {}

  /** The session token does not hold; log in again. Nothing was done. */
  record Unauthenticated(String why) implements Reply {}

  /**
   * The command itself is malformed for this core, for example one that edges may not send. Nothing
   * was done.
   */
  record Malformed(String field, String why) implements Reply {}

  /** It may or may not have happened; settle it with {@link CommandPort#outcome}. */
  record Unknown(String why) implements Reply {}

  /**
   * Only from {@link CommandPort#outcome}: it has not arrived, and the core would know. Once its
   * deadline has passed, nothing was done and nothing will be. A sender that was silent for {@link
   * fengsui.domain.state.State#SENDER_SILENT_MAX} is forgotten with all its answers, so of a
   * command as old as that this proves nothing, and who sent it says so.
   */
  record NeverArrived(String why) implements Reply {}

  /**
   * Only from {@link CommandPort#outcome}: it may have been decided, so long ago that its answer is
   * no longer kept. Asking again tells no more; the record does.
   */
  record Forgotten(String why) implements Reply {}
}
