package fengsui.domain.cover;

/**
 * What is at a place by a moment; docs/domain/force-arrival.md says what counts.
 *
 * @param minutes from now
 * @param units how many are there
 * @param people on board of them
 * @param waterLiters carried
 * @param foamLiters of concentrate carried
 * @param jets that pumps can feed and crews can hold
 * @param boats rescue boats
 * @param ladders ladders and platforms that people can come down on
 */
public record ForceAt(
    int minutes,
    int units,
    int people,
    long waterLiters,
    long foamLiters,
    int jets,
    int boats,
    int ladders) {}
