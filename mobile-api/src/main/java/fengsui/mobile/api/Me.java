package fengsui.mobile.api;

import fengsui.domain.DeviceId;
import fengsui.domain.people.Person;
import java.time.Instant;

/** Who is asking. */
public record Me(Person person, DeviceId device, Instant expiresAt) {}
