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
    ARCHIVE_BEHIND;

    /** Whether the log may then hold commands that this core has not applied. */
    private boolean isUnsure() {
      return switch (this) {
        case CLOSED, STOPPED, LOG_FAILED, NOT_LEADING -> true;
        case DISK_FULL, ARCHIVE_BEHIND -> false;
      };
    }
  }

  private final Map<Cause, String> causes = new EnumMap<>(Cause.class);
  private volatile Optional<String> why = Optional.empty();
  private volatile Optional<String> whyUnsure = Optional.empty();

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

  /** Why the log may hold entries that are not applied here; empty when it holds none. */
  public Optional<String> whyUnsure() {
    return whyUnsure;
  }

  private void recount() {
    why = causes.values().stream().findFirst();
    whyUnsure =
        causes.entrySet().stream()
            .filter(cause -> cause.getKey().isUnsure())
            .map(Map.Entry::getValue)
            .findFirst();
  }
}
