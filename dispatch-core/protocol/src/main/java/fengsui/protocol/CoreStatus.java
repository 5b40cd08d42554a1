package fengsui.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the core is.
 *
 * @param acceptsCommands false when the log cannot be written or no leader is known
 * @param why what is wrong, in English, for operators; empty when all is well
 * @param archiveBehind events decided and not yet in the archive
 * @param archiveBehindSince since when the archive lags; null when it does not
 * @param clockStepMillis last unhandled step of the wall clock; 0 for none
 */
public record CoreStatus(
    boolean acceptsCommands,
    String why,
    long archiveBehind,
    @Nullable Instant archiveBehindSince,
    long clockStepMillis) {
  public static final CoreStatus WELL = new CoreStatus(true, "", 0, null, 0);
}
