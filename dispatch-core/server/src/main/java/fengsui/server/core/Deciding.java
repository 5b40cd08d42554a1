package fengsui.server.core;

import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.state.State;

/** The domain's rules, exactly once: what one stamped command does to a State. Pure. */
@FunctionalInterface
public interface Deciding {
  Step step(State state, Stamped stamped);
}
