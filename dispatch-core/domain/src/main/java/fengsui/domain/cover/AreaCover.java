package fengsui.domain.cover;

import fengsui.domain.station.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * Cover of one area's ground: what its station is first due for.
 *
 * @param area null for all ground together
 * @param addresses house numbers
 * @param keyPremises 消防安全重点单位
 * @param roadMeters metres of road that anybody may drive
 */
public record AreaCover(
    @Nullable AreaId area, CoverShare addresses, CoverShare keyPremises, CoverShare roadMeters) {}
