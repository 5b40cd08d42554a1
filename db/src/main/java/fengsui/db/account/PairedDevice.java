package fengsui.db.account;

import fengsui.domain.DeviceId;
import fengsui.domain.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A phone that may log in for a person.
 *
 * @param revokedAt null while it may
 */
public record PairedDevice(
    DeviceId id, PersonId person, String name, Instant pairedAt, @Nullable Instant revokedAt) {}
