package fengsui.domain.plan;

/**
 * How far one requirement line is met.
 *
 * @param have what the counted force gives, in the unit of the need
 * @param missing what is still needed; 0 when the line is whole
 */
public record OpenLine(RequirementLine line, int have, int missing) {}
