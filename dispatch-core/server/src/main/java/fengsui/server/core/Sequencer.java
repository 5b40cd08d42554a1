package fengsui.server.core;

import fengsui.domain.CommandId;
import fengsui.domain.Decide;
import fengsui.domain.Recorded;
import fengsui.domain.Stamped;
import fengsui.domain.Step;
import fengsui.domain.state.State;
import fengsui.protocol.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the entries of the log in order, on one thread: decides each exactly once, applies it and
 * hands the record on. A person's command whose rule fails is refused and recorded so, by every
 * core alike, since rules see nothing but State and command: one command must not stop the service.
 * Whatever else breaks an invariant stops it for good: deciding on would make the cores differ.
 */
public final class Sequencer {
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  /** Hears on the thread of the log what came of each entry. */
  public interface Outcomes {
    /** A new record was applied. */
    void recorded(Recorded record, State after);

    /** The command was decided before, for the same person. */
    void repeated(CommandId id, Recorded first);

    /** Our own rule is broken; no entry will be applied any more. */
    void stopped(String why);
  }

  private final Deciding deciding;
  private final Outcomes outcomes;
  private volatile Applied applied;
  private volatile @Nullable String broken;

  public Sequencer(Deciding deciding, Applied from, Outcomes outcomes) {
    this.deciding = deciding;
    this.applied = from;
    this.outcomes = outcomes;
  }

  /** How far the log is applied. Any thread. */
  public Applied applied() {
    return applied;
  }

  /** Applies one durable entry; an entry that is already applied is passed over. */
  public void apply(long term, long index, byte[] entry) {
    var before = applied;
    if (index <= before.index() || broken != null) {
      return;
    }
    try {
      step(term, index, entry, before);
    } catch (RuntimeException e) {
      broken = "entry " + index + " of the log cannot be applied: " + e.getMessage();
      LOG.atError().setCause(e).addKeyValue("index", index).log("core stopped");
      outcomes.stopped(broken);
    }
  }

  private void step(long term, long index, byte[] entry, Applied before) {
    Stamped stamped = LogEntry.decode(entry);
    switch (decided(before.state(), stamped)) {
      case Step.New(var record, var after) -> {
        var chain = before.chain().with(Wire.bytes(record));
        applied = new Applied(term, index, after, chain);
        outcomes.recorded(record, after);
      }
      case Step.Repeat(var first) -> {
        applied = new Applied(term, index, before.state(), before.chain());
        if (stamped.id() != null) {
          outcomes.repeated(stamped.id(), first);
        }
      }
      case Step.Nothing() -> applied = new Applied(term, index, before.state(), before.chain());
    }
  }

  private Step decided(State state, Stamped stamped) {
    try {
      return deciding.step(state, stamped);
    } catch (RuntimeException e) {
      if (stamped.id() == null) {
        // What the core itself proposes would be proposed again and again.
        throw e;
      }
      LOG.atError()
          .setCause(e)
          .addKeyValue("command", stamped.command().getClass().getSimpleName())
          .log("a command breaks a rule of the core itself and was refused; report this");
      return Decide.undecidable(state, stamped);
    }
  }
}
