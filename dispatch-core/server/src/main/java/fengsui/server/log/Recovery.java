package fengsui.server.log;

import fengsui.domain.CommandId;
import fengsui.domain.Recorded;
import fengsui.domain.state.State;
import fengsui.server.core.Applied;
import fengsui.server.core.Deciding;
import fengsui.server.core.Sequencer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure, before the log is opened, that log, snapshot and archive belong together: the log's
 * files are whole, and deciding its entries again from the snapshot reaches at least what the
 * archive holds. A replay costs some ten microseconds for each entry after the snapshot.
 */
public final class Recovery {
  private final Sequencer replay;
  private @Nullable String broken;

  private Recovery(Deciding deciding, Applied from) {
    replay = new Sequencer(deciding, from, new Outcomes());
  }

  /**
   * Checks and, when all is well, cuts a torn end and finishes a purge that a crash ended.
   *
   * @param folder of the log's files
   * @param from what the newest snapshot holds
   * @param archived number of the last event in the archive
   */
  public static void check(Path folder, Deciding deciding, Applied from, long archived)
      throws IOException, LogRefused {
    if (archived < from.state().number()) {
      throw LogCheck.archiveMissing(archived, from.state().number());
    }
    var recovery = new Recovery(deciding, from);
    var report = LogCheck.read(folder, from.index(), from.index(), recovery.replay::apply);
    if (recovery.broken != null) {
      throw new LogRefused("The decision log in " + folder + ": " + recovery.broken);
    }
    long reached = recovery.replay.applied().state().number();
    if (reached < archived) {
      throw LogCheck.endsBeforeArchive(folder, reached, archived);
    }
    LogCheck.mend(report);
  }

  private final class Outcomes implements Sequencer.Outcomes {
    @Override
    public void recorded(Recorded record, State after) {}

    @Override
    public void repeated(CommandId id, Recorded first) {}

    @Override
    public void stopped(String why) {
      broken = why;
    }
  }
}
