package fengsui.domain.plan;

import fengsui.domain.incident.IncidentId;
import fengsui.domain.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is nearer than the last one chosen and was not chosen.
 *
 * @param etaSeconds as for {@link Proposed}; -1 when no road leads there
 * @param incident who has it, when it is committed, or gets it, when it goes elsewhere; else null
 * @param seconds for RESTRICTED the ETA that a light vehicle would have from there; for
 *     KEPT_FOR_COVER, RESTING and STALE_POSITION the price that spoke against it; else null
 */
public record PassedOver(
    UnitId unit,
    int etaSeconds,
    Why why,
    @Nullable IncidentId incident,
    @Nullable Integer seconds) {

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
    /** Its crew lacks the qualified people that every line it could serve asks for. */
    QUALIFICATION_MISSING,
    /** What it carried is used up; with full tanks it could serve. */
    CONSUMABLES_LOW,
    /** Height, width or weight limits keep it off the shorter road, or off every road there. */
    RESTRICTED,
    /** Weighed together with others, it goes to another incident. */
    GOES_ELSEWHERE,
    /** It would have been taken if its absence cost its own area no cover. */
    KEPT_FOR_COVER,
    /** It would have been taken if its crew had not worked so long. */
    RESTING,
    /** It would have been taken if its position were not so old. */
    STALE_POSITION,
    /**
     * It could serve, but the chosen set is whole without it, and one unit more is not worth it.
     */
    NOT_NEEDED,
    /** It is in the runner-up: taking it would make the whole set later or larger. */
    WORSE_SET
  }
}
