package fengsui.db.account;

import fengsui.domain.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param lockedUntil until when some source, or all unfamiliar ones, must wait at it; null when
 *     none must
 */
public record AccountEntry(
    PersonId person,
    String loginName,
    boolean mustChange,
    @Nullable Instant lockedUntil,
    Instant changedAt) {}
