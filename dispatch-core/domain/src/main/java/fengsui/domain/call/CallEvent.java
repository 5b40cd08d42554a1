package fengsui.domain.call;

import fengsui.domain.Event;
import fengsui.domain.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Facts about calls. */
public sealed interface CallEvent extends Event {

  record CallLogged(Call call) implements CallEvent {}

  record CallLinked(CallId call, @Nullable IncidentId from, IncidentId to) implements CallEvent {}

  record CallUnlinked(CallId call, IncidentId from, String reason) implements CallEvent {}
}
