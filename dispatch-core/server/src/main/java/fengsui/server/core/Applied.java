package fengsui.server.core;

import fengsui.domain.state.State;

/**
 * How far the log has been applied, as one immutable value.
 *
 * @param term of the last applied entry
 * @param index of the last applied entry, -1 before the first
 * @param chain running hash over all event bytes so far
 */
public record Applied(long term, long index, State state, Chain chain) {
  public static final Applied NOTHING = new Applied(0, -1, State.EMPTY, Chain.START);
}
