package fengsui.region.reference;

import fengsui.domain.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * A water source that the extract knows; texts are empty and numbers null where it says nothing.
 *
 * @param ref the number painted on it
 * @param type the form, such as pillar, underground, wall
 * @param flowLps litres a second
 * @param pressureKpa kilopascals above the air
 * @param volumeLitres of a tank
 */
public record FoundWater(
    String osmId,
    WaterKind kind,
    String ref,
    String name,
    String type,
    @Nullable Double flowLps,
    @Nullable Double pressureKpa,
    @Nullable Double volumeLitres,
    LonLat lonLat) {}
