package fengsui.db.account;

import fengsui.domain.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil null when it is not locked
 */
public record AccountEntry(
    PersonId person,
    String loginName,
    boolean mustChange,
    @Nullable Instant lockedUntil,
    Instant changedAt) {}
