package fengsui.domain.plan;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is nearer than the last one chosen and was not chosen.
 *
 * @param etaSeconds as for {@link Proposed}; -1 when no road leads there
 * @param incident who has it, when it is committed; else null
 */
public record PassedOver(UnitId unit, int etaSeconds, Why why, @Nullable IncidentId incident) {
  /** Reasons, the first that applies. */
  public enum Why {
    /** It is already ordered to this incident. */
    ALREADY_ORDERED,
    /** It stands outside the area of the person who would order it. */
    OUTSIDE_AREA,
    OUT_OF_SERVICE,
    /** Ordered or at work for another incident. */
    COMMITTED,
    /** No road for its vehicle class leads there. */
    NO_ROAD,
    /** Left out at the request of the person asking. */
    EXCLUDED,
    /** It gives nothing that a line still needs. */
    NOTHING_NEEDED,
    /** Its crew is smaller than every line it could serve asks for. */
    CREW_TOO_SMALL,
    /**
     * It could serve, but the chosen set is whole without it, and one unit more is not worth it.
     */
    NOT_NEEDED,
    /** It is in the runner-up: taking it would make the whole set later or larger. */
    WORSE_SET
  }
}
