package fengsui.server.core;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Whether the core takes commands, and if not, why. Several causes may hold at once; it is open
 * when none does. Safe for use from any thread.
 */
public final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  /** What can keep the core from taking commands, the gravest first. */
  public enum Cause {
    CLOSED,
    STOPPED,
    LOG_FAILED,
    NOT_LEADING,
    DISK_FULL,
    ARCHIVE_BEHIND
  }

  private final Map<Cause, String> causes = new EnumMap<>(Cause.class);
  private volatile Optional<String> why = Optional.empty();

  /** Refuses commands for this cause until it is lifted. */
  public synchronized void shut(Cause cause, String reason) {
    if (!reason.equals(causes.put(cause, reason))) {
      boolean expected = cause == Cause.CLOSED || cause == Cause.NOT_LEADING;
      LOG.atLevel(expected ? Level.INFO : Level.ERROR)
          .addKeyValue("cause", cause)
          .addKeyValue("why", reason)
          .log("core takes no commands");
    }
    recount();
  }

  /** This cause no longer holds. */
  public synchronized void lift(Cause cause) {
    if (causes.remove(cause) != null) {
      LOG.atInfo()
          .addKeyValue("cause", cause)
          .addKeyValue("open", causes.isEmpty())
          .log("cause for refusing commands is gone");
    }
    recount();
  }

  /** The gravest reason, in English for operators; empty when commands are taken. */
  public Optional<String> why() {
    return why;
  }

  private void recount() {
    why = causes.values().stream().findFirst();
  }
}
