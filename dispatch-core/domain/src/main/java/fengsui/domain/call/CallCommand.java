package fengsui.domain.call;

import fengsui.domain.Check;
import fengsui.domain.Command;
import fengsui.domain.geo.Location;
import fengsui.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Requests about calls. */
public sealed interface CallCommand extends Command {

  /** Records a call; with {@code incident}, as one more call of that incident. */
  record LogCall(
      CallSource source,
      Caller caller,
      @Nullable Location location,
      String text,
      @Nullable IncidentId incident)
      implements CallCommand {
    public LogCall {
      Check.text("text", text);
    }
  }

  /** Makes a call that stands alone, or belongs elsewhere, belong to this incident. */
  record LinkCall(CallId call, IncidentId incident) implements CallCommand {}

  /** Takes a call out of its incident; it stands alone again. */
  record UnlinkCall(CallId call, String reason) implements CallCommand {
    public UnlinkCall {
      reason = Check.name("reason", reason);
    }
  }
}
