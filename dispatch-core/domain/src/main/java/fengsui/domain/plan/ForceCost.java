package fengsui.domain.plan;

/**
 * What a set of units costs, in seconds, part by part; less is better. The parts are weighted
 * already and add up to the total.
 *
 * @param wholeSeconds until every line is whole
 * @param firstSeconds until the first unit is there, by its weight
 * @param unitsSeconds the price of all units, each one the same
 * @param travelSeconds the share of all units' ETAs that counts
 * @param coverSeconds what their absence costs where they stood
 * @param restSeconds for crews that have worked long
 * @param staleSeconds for units whose place is known from an old position only
 * @param lateSeconds lines that are whole after their deadline, by the weight of being late
 */
public record ForceCost(
    int totalSeconds,
    int wholeSeconds,
    int firstSeconds,
    int unitsSeconds,
    int travelSeconds,
    int coverSeconds,
    int restSeconds,
    int staleSeconds,
    int lateSeconds) {}
