package fengsui.domain.cover;

import fengsui.domain.station.StationId;
import fengsui.domain.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One move-up that would lower the uncovered risk.
 *
 * @param unit who would go
 * @param station the station without cover where it would stand
 * @param travelSeconds its way there
 * @param lateMillisBefore uncovered risk without this move-up, but with those named before it; see
 *     {@link CoverFigures#lateMillis()}
 * @param lateMillisAfter uncovered risk once it stands there
 * @param thereBefore cover of the ground around the station; null when it has none of its own
 * @param thereAfter the same once the unit stands there
 * @param hereBefore cover of the ground that the unit leaves; null when it has none of its own
 * @param hereAfter the same without it
 */
public record MoveUpOption(
    UnitId unit,
    StationId station,
    int travelSeconds,
    int lateMillisBefore,
    int lateMillisAfter,
    @Nullable AreaCover thereBefore,
    @Nullable AreaCover thereAfter,
    @Nullable AreaCover hereBefore,
    @Nullable AreaCover hereAfter) {}
