package fengsui.mobile.api;

import fengsui.protocol.query.Ways.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way to an incident.
 *
 * @param coreTime when it was found
 * @param arrivesAt when the unit is there if it goes now
 * @param positionAgeMillis how old the unit's position is; absent when it has none and the way
 *     begins at its station
 */
public record OrderWay(
    Way way, Instant coreTime, Instant arrivesAt, @Nullable Long positionAgeMillis) {}
